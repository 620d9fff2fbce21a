namespace PostPurchase.TestKit.Fuzzing;

/// <summary>One kind of input that strangers make, and what must hold whatever it is.</summary>
public interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Makes an input, gives it to the product and looks at what came of it. Throws where something does not hold.</summary>
    /// <returns>Whether the product took it.</returns>
    ValueTask<bool> Try(Random random);
}
