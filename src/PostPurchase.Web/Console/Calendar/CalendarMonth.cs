using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.Calendar;

/// <summary>A month of the console's calendar.</summary>
/// <param name="Weeks">From Monday to Sunday; days of the months beside it included.</param>
/// <param name="Names">Of live campaigns, by their ids.</param>
/// <param name="Own">Live campaigns whose dates are each customer's own.</param>
/// <param name="Quota">How many mails may go.</param>
/// <param name="CountedAt">When the forecast was made; null where there is none.</param>
public sealed record CalendarMonth(
    YearMonth Month,
    IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks,
    IReadOnlyDictionary<string, LocalizedText> Names,
    IReadOnlyList<Campaign> Own,
    SendingQuota Quota,
    Instant? CountedAt);
