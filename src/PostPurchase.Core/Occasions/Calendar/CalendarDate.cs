using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>A coming date of a campaign, for people who plan.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Occasion">Names the date among all of the campaign, such as <c>easter-2027</c>.</param>
/// <param name="Name">As it stands in mails.</param>
/// <param name="Date">The day itself.</param>
/// <param name="From">The day on which journeys start for it.</param>
/// <param name="Weekday">Of the day itself.</param>
/// <param name="Countries">Only for customers there; empty: everywhere.</param>
/// <param name="Holiday">The public holiday where the shop is that the day itself is, in the region's language; null for none.</param>
public sealed record CalendarDate(
    string Campaign,
    string Occasion,
    LocalizedText Name,
    LocalDate Date,
    LocalDate From,
    IsoDayOfWeek Weekday,
    IReadOnlyList<string> Countries,
    string? Holiday);
