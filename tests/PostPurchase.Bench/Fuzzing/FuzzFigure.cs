namespace PostPurchase.Bench.Fuzzing;

/// <summary>One kind of input.</summary>
/// <param name="Taken">How many of the inputs were taken, the rest refused in order; null where something did not hold.</param>
internal sealed record FuzzFigure(string Target, int Inputs, int? Taken, double Seconds);
