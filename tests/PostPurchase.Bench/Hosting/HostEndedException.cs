namespace PostPurchase.Bench.Hosting;

/// <summary>The host ended before it was ready.</summary>
public sealed class HostEndedException(int exitCode, string errors) : Exception($"The host ended with {exitCode}: {errors}")
{
    public int ExitCode { get; } = exitCode;
}
