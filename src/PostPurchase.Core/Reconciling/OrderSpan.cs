using System.Runtime.InteropServices;
using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Reconciling;

/// <summary>The moments of some days, by the shop's calendar.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OrderSpan(Instant From, Instant Until)
{
    /// <summary>Webhooks of orders that were placed just now are on their way.</summary>
    private static readonly Duration OnTheirWay = Duration.FromMinutes(15);

    public static OrderSpan Of(Shop shop, ReconciliationRun run)
    {
        if (run is not { From: { } from, To: { } to })
        {
            throw new InvalidOperationException($"The run {run.Id} is of no days.");
        }

        var zone = RecipientPlaces.ShopZone(shop);
        return new OrderSpan(
            zone.AtStartOfDay(from).ToInstant(),
            Instant.Min(zone.AtStartOfDay(to.PlusDays(1)).ToInstant(), run.StartedAt - OnTheirWay));
    }

    public bool Has(Instant at) => at >= From && at < Until;
}
