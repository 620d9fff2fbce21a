using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>One year's public holidays while they are being listed; where two fall on one day, the first name stays.</summary>
internal sealed class HolidayYear(int year)
{
    private readonly SortedList<int, string> _days = [];

    public int Year { get; } = year;

    /// <summary>The same days of the year, ascending, and their names.</summary>
    public (int[] Days, string[] Names) ToArrays() => ([.. _days.Keys], [.. _days.Values]);

    public void Add(int month, int day, string name) => Add(new LocalDate(Year, month, day), name);

    /// <summary>Adds a holiday by its distance from Easter Sunday in days.</summary>
    public void AddByEaster(int days, string name) => Add(Easter.SundayOf(Year).PlusDays(days), name);

    public void Add(LocalDate date, string name) => _days.TryAdd(date.DayOfYear, name);
}
