using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Cases;

/// <summary>Counts a shop's cases and orders, without looking at any order.</summary>
public sealed class CaseFigures(CaseIndex cases, JourneyIndex orders)
{
    /// <summary>A longer period reads more rows than somebody waits for.</summary>
    public const int MaxDays = 366;

    /// <param name="from">First day (UTC), included.</param>
    /// <param name="to">Last day (UTC), included; at most <see cref="MaxDays"/> days in all.</param>
    public async ValueTask<CaseMetrics> Of(Shop shop, LocalDate from, LocalDate to, Instant now, CancellationToken cancellation) => CaseMetrics.Of(
        (from, to),
        await cases.Opened(shop.Id, from, to, cancellation),
        await orders.CountPlaced(shop.Id, from, to, cancellation),
        (shop.Support ?? SupportSettings.Default).AnswerWithin,
        now);

    /// <summary>The same without the orders placed, and so without a complaint rate: it reads the shop's cases only.</summary>
    /// <param name="from">First day (UTC), included.</param>
    /// <param name="to">Last day (UTC), included; at most <see cref="MaxDays"/> days in all.</param>
    public async ValueTask<CaseMetrics> WithoutOrders(Shop shop, LocalDate from, LocalDate to, Instant now, CancellationToken cancellation) =>
        CaseMetrics.Of(
            (from, to), await cases.Opened(shop.Id, from, to, cancellation), 0, (shop.Support ?? SupportSettings.Default).AnswerWithin, now);
}
