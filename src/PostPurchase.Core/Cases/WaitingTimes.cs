using NodaTime;

namespace PostPurchase.Core.Cases;

/// <summary>How long customers waited, in whole seconds.</summary>
public sealed record WaitingTimes(long MedianSeconds, long MeanSeconds)
{
    /// <summary>Null where nobody's waiting is over. The median of an even number is the mean of the two in the middle.</summary>
    internal static WaitingTimes? Of(IEnumerable<Duration> times)
    {
        var sorted = times.Select(time => time.TotalSeconds).Order().ToList();
        if (sorted.Count == 0)
        {
            return null;
        }

        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return new WaitingTimes((long)Math.Round(median), (long)Math.Round(sorted.Average()));
    }
}
