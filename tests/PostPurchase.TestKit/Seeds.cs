using System.Globalization;

namespace PostPurchase.TestKit;

/// <summary>Seeds of random tests: the same in every run, so that a failure is of the change; another one where somebody looks for more.</summary>
public static class Seeds
{
    private const int Usual = 20261122;

    /// <summary>The seed in the variable <c>TEST_SEED</c>, else the usual one.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("TEST_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Usual;
}
