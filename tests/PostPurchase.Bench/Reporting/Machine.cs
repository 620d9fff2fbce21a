using System.Globalization;
using System.Runtime.InteropServices;

namespace PostPurchase.Bench.Reporting;

/// <summary>On what was measured, for whoever compares lines of JSON.</summary>
internal sealed record Machine(int Cores, string Processor, string System, string Runtime)
{
    /// <summary>How busy other work keeps the machine: the average number of threads that want to run, over a minute; null where unknown.</summary>
    public double? LoadBefore { get; init; }

    public static Machine Here { get; } = new(
        Environment.ProcessorCount, ProcessorName(), RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription)
    {
        LoadBefore = File.Exists("/proc/loadavg")
            ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
            : null,
    };

    private static string ProcessorName()
    {
        const string Linux = "/proc/cpuinfo";
        var named = File.Exists(Linux)
            ? File.ReadLines(Linux).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return named?[(named.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
