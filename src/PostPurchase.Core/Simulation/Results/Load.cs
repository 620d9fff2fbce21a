using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Simulation.Results;

/// <summary>How many mails of each class go out in each hour, by the shop's clock.</summary>
public sealed class Load
{
    public const int Classes = 3;
    private const int HoursOfDay = 24;

    private readonly SortedDictionary<LocalDate, long[]> _days = [];

    /// <summary>Days with mails.</summary>
    public IEnumerable<LocalDate> Days => _days.Keys;

    public long Of(LocalDate day) => _days.TryGetValue(day, out var counts) ? counts.Sum() : 0;

    public long Of(LocalDate day, int hour, MessageClass ofClass) =>
        _days.TryGetValue(day, out var counts) ? counts[(hour * Classes) + (int)ofClass] : 0;

    public long Of(LocalDate day, MessageClass ofClass) => Enumerable.Range(0, HoursOfDay).Sum(hour => Of(day, hour, ofClass));

    public long Of(int hour, MessageClass ofClass) => _days.Values.Sum(counts => counts[(hour * Classes) + (int)ofClass]);

    public long Of(MessageClass ofClass) => Enumerable.Range(0, HoursOfDay).Sum(hour => Of(hour, ofClass));

    internal void Count(LocalDateTime at, MessageClass ofClass) => Day(at.Date)[(at.Hour * Classes) + (int)ofClass]++;

    internal void Add(Load other)
    {
        foreach (var (day, counts) in other._days)
        {
            var sums = Day(day);
            for (var index = 0; index < counts.Length; index++)
            {
                sums[index] += counts[index];
            }
        }
    }

    private long[] Day(LocalDate day)
    {
        if (!_days.TryGetValue(day, out var counts))
        {
            _days.Add(day, counts = new long[HoursOfDay * Classes]);
        }

        return counts;
    }
}
