using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Occasions.Rules;

/// <summary>Which day a date is in each year. Persisted with the campaign.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(Fixed), "fixed")]
[JsonDerivedType(typeof(ByEaster), "easter")]
[JsonDerivedType(typeof(NthWeekday), "nth-weekday")]
[JsonDerivedType(typeof(Advent), "advent")]
[JsonDerivedType(typeof(Listed), "listed")]
public abstract record DateRule
{
    private DateRule()
    {
    }

    /// <summary>The year's date; null where there is none. With an offset it may lie in the year before or after.</summary>
    public abstract LocalDate? In(int year);

    /// <summary>The same day each year; never 29 February.</summary>
    public sealed record Fixed(int Month, int Day) : DateRule
    {
        public override LocalDate? In(int year) => new LocalDate(year, Month, Day);
    }

    /// <summary>Days after Easter Sunday, or before it: Shrove Monday is -48, Whit Sunday 49.</summary>
    public sealed record ByEaster(int Offset = 0) : DateRule
    {
        public override LocalDate? In(int year) => Easter.SundayOf(year).PlusDays(Offset);
    }

    /// <summary>
    /// Such as the second Sunday of May. Black Friday is the day after the fourth Thursday of November, not the fourth Friday.
    /// </summary>
    /// <param name="Month">1 to 12.</param>
    /// <param name="Weekday">The day of the week that is counted.</param>
    /// <param name="Nth">1 to 4; -1 for the last.</param>
    /// <param name="Offset">Days after it, or before it.</param>
    public sealed record NthWeekday(int Month, IsoDayOfWeek Weekday, int Nth, int Offset = 0) : DateRule
    {
        public const int Last = -1;

        public override LocalDate? In(int year)
        {
            var first = new LocalDate(year, Month, 1);
            var day = Nth == Last
                ? first.PlusMonths(1).Previous(Weekday)
                : first.PlusDays(-1).Next(Weekday).PlusWeeks(Nth - 1);
            return day.PlusDays(Offset);
        }
    }

    /// <summary>A Sunday in Advent, 1 to 4. The fourth is the last Sunday before 25 December: Christmas Eve, where that is one.</summary>
    public sealed record Advent(int Sunday) : DateRule
    {
        private const int Sundays = 4;

        public override LocalDate? In(int year) =>
            new LocalDate(year, 12, 25).Previous(IsoDayOfWeek.Sunday).PlusWeeks(Sunday - Sundays);
    }

    /// <summary>Days that follow no rule, at most one a year, such as the start of the bathing season.</summary>
    public sealed record Listed(IReadOnlyList<LocalDate> On) : DateRule
    {
        public override LocalDate? In(int year)
        {
            foreach (var date in On)
            {
                if (date.Year == year)
                {
                    return date;
                }
            }

            return null;
        }
    }
}
