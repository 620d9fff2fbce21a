using NodaTime;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.Deliveries;
using PostPurchase.Web.Console.Today;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary>What the last night found of each shop system: orders that no webhook told of, or that it could not ask.</summary>
internal sealed class ReconciliationWarnings(ReconciliationBook book) : IShopWarnings
{
    /// <summary>Enough for each system's last night.</summary>
    private const int Some = 20;

    private static readonly Duration OfInterest = Duration.FromDays(3);

    public async ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var runs = await book.List(shop.Id, Some, cancellation);
        return
        [
            .. runs.Where(run => run.Source == ReconciliationSource.Night && run.StartedAt > now - OfInterest)
                .GroupBy(run => run.Platform, StringComparer.Ordinal)
                .Select(nights => Of(nights.First()))
                .OfType<ShopWarning>(),
        ];
    }

    private static ShopWarning? Of(ReconciliationRun run)
    {
        var (name, path) = (DeliveryWords.NameOfPlatform(run.Platform), "reconciliation/" + run.Id);
        var open = run.Missing + run.Differing - run.Started;
        return run.State == ReconciliationState.Failed
            ? new ShopWarning(false, $"Der nächtliche Abgleich mit {name} ist gescheitert.", $"The nightly reconciliation with {name} failed.", path)
            : open > 0
                ? new ShopWarning(true, $"{open} Bestellungen in {name} fehlen hier oder weichen ab.", $"{open} orders in {name} are missing here or differ.", path)
                : null;
    }
}
