namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Many inputs for one target, each of a seed of its own.</summary>
public static class FuzzRun
{
    /// <returns>How many the product took.</returns>
    /// <exception cref="InvalidOperationException">Something does not hold; the message says how to repeat it.</exception>
    public static async Task<int> Of(IFuzzTarget target, int seed, int count)
    {
        var taken = 0;
        for (var number = 0; number < count; number++)
        {
            try
            {
                taken += await target.Try(new Random(seed + number)) ? 1 : 0;
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"fuzz --target {target.Name} --seed {seed + number} --count 1: {fault.Message}", fault);
            }
        }

        return taken;
    }
}
