using System.Diagnostics;

namespace PostPurchase.Bench.Reporting;

/// <summary>What a piece of work took of this process, everything that ran in it meanwhile included.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="ProcessorSeconds">Of all cores together, in the process and in the kernel for it.</param>
/// <param name="AllocatedBytes">On the managed heap.</param>
/// <param name="PauseSeconds">In which the garbage collector let nothing else run.</param>
internal sealed record Effort(double Seconds, double ProcessorSeconds, long AllocatedBytes, double PauseSeconds)
{
    public static async Task<Effort> Of(Func<Task> work)
    {
        var (processor, allocated, pause) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        var watch = Stopwatch.StartNew();
        await work();
        return new Effort(
            watch.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            GC.GetTotalAllocatedBytes() - allocated,
            (GC.GetTotalPauseDuration() - pause).TotalSeconds);
    }
}
