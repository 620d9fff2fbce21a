using System.Collections.Immutable;
using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>Which mails are booked when. Slices of ten minutes are numbered from the beginning of 1970.</summary>
internal sealed record SlotCalendar(ImmutableSortedDictionary<LocalDate, SlotDay> Days)
{
    public const int SlicesADay = 144;

    public static readonly Duration Slice = Duration.FromMinutes(10);

    public static SlotCalendar Empty { get; } = new(ImmutableSortedDictionary<LocalDate, SlotDay>.Empty);

    public static long SliceOf(Instant at) => at.ToUnixTimeSeconds() / (long)Slice.TotalSeconds;

    public static Instant StartOf(long slice) => Instant.FromUnixTimeSeconds(slice * (long)Slice.TotalSeconds);

    public static LocalDate DayOf(long slice) => StartOf(slice).InUtc().Date;

    /// <summary>Bookings of a class and those above it in a slice.</summary>
    public int UpTo(SendingClass of, long slice) =>
        Days.TryGetValue(DayOf(slice), out var day) ? day.UpTo(of, (int)(slice % SlicesADay)) : 0;

    /// <summary>The same in all slices that are less than so many away.</summary>
    public int Around(SendingClass of, long slice, int apart)
    {
        var sum = 0;
        for (var at = slice - apart + 1; at < slice + apart; at++)
        {
            sum += UpTo(of, at);
        }

        return sum;
    }

    /// <summary>The same in a slice and the day before it.</summary>
    public int DayUpTo(SendingClass of, long slice)
    {
        var sum = 0;
        for (var at = slice - SlicesADay + 1; at <= slice; at++)
        {
            sum += UpTo(of, at);
        }

        return sum;
    }

    /// <summary>How many contract mails wait for their slot.</summary>
    public int ContractWaiting(Instant now)
    {
        var (date, first) = (DayOf(SliceOf(now)), (int)(SliceOf(now) % SlicesADay));
        return Days.Values.Where(day => day.Date >= date)
            .Sum(day => day.Booked[(int)SendingClass.Contract].Skip(day.Date == date ? first : 0).Sum());
    }

    public SlotCalendar With(Instant slot, SendingClass of, int count)
    {
        var slice = SliceOf(slot);
        var date = DayOf(slice);
        var day = Days.GetValueOrDefault(date) ?? SlotDay.Empty(date);
        return new SlotCalendar(Days.SetItem(date, day.With((int)(slice % SlicesADay), of, count)));
    }
}
