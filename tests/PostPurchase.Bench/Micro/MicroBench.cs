using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Micro;

/// <summary>Runs the benchmarks within this process, which needs no second build, and reports as all commands do.</summary>
internal static class MicroBench
{
    private static readonly Type[] All = [typeof(DeciderBenchmarks), typeof(TimingBenchmarks), typeof(RenderingBenchmarks), typeof(FoldingBenchmarks)];

    /// <returns>1 where a benchmark failed or none has such a name.</returns>
    public static int Run(string filter, bool longer)
    {
        using var folder = new ScratchFolder();
        var config = ManualConfig.CreateEmpty()
            .AddJob((longer ? Job.Default : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddFilter(new GlobFilter([filter]))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(new Progress())
            .WithArtifactsPath(folder.Path);
        var cases = BenchmarkRunner.Run(All, config).SelectMany(summary => summary.Reports).ToList();
        new Report("micro").AddRows("operations", [.. cases.Where(report => report.Success).Select(MicroFigure.From)]).Print();
        return cases.Count > 0 && cases.All(report => report.Success) ? 0 : 1;
    }

    /// <summary>A line for each benchmark that begins, and what went wrong.</summary>
    private sealed class Progress : ILogger
    {
        public string Id => nameof(Progress);

        public int Priority => 0;

        public void Write(LogKind logKind, string text)
        {
            if (logKind == LogKind.Error)
            {
                Console.Error.Write(text);
            }
        }

        public void WriteLine()
        {
        }

        public void WriteLine(LogKind logKind, string text)
        {
            if (logKind == LogKind.Error || (logKind == LogKind.Header && text.StartsWith("// Benchmark:", StringComparison.Ordinal)))
            {
                Console.WriteLine(text);
            }
        }

        public void Flush()
        {
        }
    }
}
