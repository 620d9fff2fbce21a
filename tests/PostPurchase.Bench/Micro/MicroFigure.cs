using BenchmarkDotNet.Reports;

namespace PostPurchase.Bench.Micro;

/// <summary>One benchmark; times of one operation in nanoseconds, allocations in bytes.</summary>
internal sealed record MicroFigure(string Subject, string Operation, double MedianNs, double LeastNs, double MostNs, long AllocatedBytes)
{
    public static MicroFigure From(BenchmarkReport report)
    {
        var times = report.ResultStatistics ?? throw new ArgumentException("The benchmark has no result.", nameof(report));
        var what = report.BenchmarkCase.Descriptor;
        return new MicroFigure(
            what.Type.Name.Replace("Benchmarks", "", StringComparison.Ordinal),
            what.WorkloadMethod.Name.Replace('_', ' '),
            times.Median,
            times.Min,
            times.Max,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}
