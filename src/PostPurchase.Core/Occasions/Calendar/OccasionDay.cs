using NodaTime;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>An occasion that starts on a day, and for whom.</summary>
public abstract record OccasionDay
{
    private OccasionDay(LocalDate date, LocalDate from) => (Date, From) = (date, from);

    /// <summary>The day it is about.</summary>
    public LocalDate Date { get; }

    /// <summary>The day on which journeys start for it; never after <see cref="Date"/>.</summary>
    public LocalDate From { get; }

    /// <summary>A date of a season: for everybody, as far as <see cref="SeasonDate.Countries"/> takes them.</summary>
    /// <param name="Season">Which date it is.</param>
    /// <param name="Year">The year that the date is counted in; with an offset it may lie in another.</param>
    public sealed record OfSeason(LocalDate Date, LocalDate From, SeasonDate Season, int Year) : OccasionDay(Date, From)
    {
        /// <summary>Such as <c>easter-2027</c>.</summary>
        public string Key => OccasionKey.Of(Season, Year);
    }

    /// <summary>For everybody who was born on this day of any year.</summary>
    public sealed record OfBirthday(LocalDate Date, LocalDate From, AnnualDate Born) : OccasionDay(Date, From)
    {
        /// <summary>Such as <c>2027</c>.</summary>
        public string Key => OccasionKey.Of(Date.Year);
    }

    /// <summary>For everybody whose first order was placed on this day of an earlier year than the date's.</summary>
    public sealed record OfAnniversary(LocalDate Date, LocalDate From, AnnualDate FirstOrder) : OccasionDay(Date, From)
    {
        /// <summary>Such as <c>2027</c>.</summary>
        public string Key => OccasionKey.Of(Date.Year);

        /// <summary>The days on which such first orders were placed, the latest first.</summary>
        /// <param name="earliest">No order is older.</param>
        public IEnumerable<LocalDate> PlacedOn(LocalDate earliest)
        {
            for (var year = Date.Year - 1; year >= earliest.Year; year--)
            {
                if (FirstOrder.IsValidYear(year) && FirstOrder.InYear(year) is var placed && placed >= earliest)
                {
                    yield return placed;
                }
            }
        }
    }

    /// <summary>For everybody whose last order was placed on this day. The key is the order's id.</summary>
    public sealed record OfWinBack(LocalDate Date, LocalDate From, LocalDate LastOrder) : OccasionDay(Date, From);

    /// <summary>For each order with the rule's products that was placed on this day. The key is the order's id.</summary>
    public sealed record OfReorder(LocalDate Date, LocalDate From, LocalDate Placed) : OccasionDay(Date, From);
}
