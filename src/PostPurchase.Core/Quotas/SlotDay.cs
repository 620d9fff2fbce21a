using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>How many mails are booked on a day (UTC), for each class and each slice of ten minutes. Persisted.</summary>
public sealed record SlotDay
{
    public required LocalDate Date { get; init; }

    /// <summary>By class, then by slice.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Booked { get; init; }

    internal static SlotDay Empty(LocalDate date) => new()
    {
        Date = date,
        Booked = [.. Enumerable.Range(0, SendingClasses.Count).Select(_ => new int[SlotCalendar.SlicesADay])],
    };

    internal SlotDay With(int slice, SendingClass of, int count)
    {
        int[] changed = [.. Booked[(int)of]];
        changed[slice] = Math.Max(0, changed[slice] + count);
        return this with { Booked = [.. Booked.Select((slices, index) => index == (int)of ? changed : slices)] };
    }

    /// <summary>Of a class and those above it.</summary>
    internal int UpTo(SendingClass of, int slice)
    {
        var sum = 0;
        for (var index = 0; index <= (int)of; index++)
        {
            sum += Booked[index][slice];
        }

        return sum;
    }
}
