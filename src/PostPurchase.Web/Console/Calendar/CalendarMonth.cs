using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Quotas;

namespace PostPurchase.Web.Console.Calendar;

/// <summary>A month of the console's calendar.</summary>
/// <param name="Weeks">From Monday to Sunday; days of the months beside it included.</param>
/// <param name="Own">Live campaigns whose dates are each customer's own.</param>
/// <param name="Quota">How many mails may go.</param>
/// <param name="CountedAt">When the forecast was made; null where there is none.</param>
public sealed record CalendarMonth(
    YearMonth Month, IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks, IReadOnlyList<Campaign> Own, SendingQuota Quota, Instant? CountedAt);
