using System.Diagnostics;

namespace PostPurchase.Bench;

/// <summary>Time and memory of some work.</summary>
internal static class HeapPeak
{
    /// <summary>How long it takes, and the most that was on the heap meanwhile.</summary>
    public static async Task<(TimeSpan Elapsed, long Peak)> Measure(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        var (running, peak) = (Task.Run(work), 0L);
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(20));
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }

        await running;
        return (watch.Elapsed, peak);
    }
}
