using System.Globalization;
using PostPurchase.Core.Results.Counting;

namespace PostPurchase.Core.Results.Figures;

/// <summary>How long something took, in whole minutes to two digits.</summary>
/// <param name="Count">How many took it.</param>
/// <param name="MedianMinutes">At most so long for half of them.</param>
/// <param name="NinetiethMinutes">At most so long for nine of ten.</param>
public sealed record TimeSpread(long Count, long MedianMinutes, long NinetiethMinutes)
{
    /// <summary>Null where nothing took any time.</summary>
    internal static TimeSpread? Of(Tally tally, string slot, string measure)
    {
        var times = tally.Parts(slot, measure)
            .Select(part => (Minutes: long.Parse(part.Key, CultureInfo.InvariantCulture), Count: (long)part.Value))
            .OrderBy(time => time.Minutes)
            .ToList();
        var all = times.Sum(time => time.Count);
        return all == 0 ? null : new TimeSpread(all, Nth(times, (all + 1) / 2), Nth(times, ((9 * all) + 9) / 10));
    }

    /// <summary>The time that so many took at most.</summary>
    private static long Nth(IReadOnlyList<(long Minutes, long Count)> times, long nth)
    {
        foreach (var (minutes, count) in times)
        {
            nth -= count;
            if (nth <= 0)
            {
                return minutes;
            }
        }

        return times[^1].Minutes;
    }
}
