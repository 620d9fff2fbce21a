using NodaTime;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Holds what is expected against the quota, and warns of a day on which not all of it fits: once, as soon as it is foreseen.</summary>
public sealed class PeakWatch(ForecastRows rows, SendingQuota quota, IShops shops, OutgoingPeaks outgoing)
{
    internal SendingQuota Quota => quota;

    /// <summary>The shop's forecast as it was last made.</summary>
    public async ValueTask<SendingForecast> Show(Shop shop, Instant now, CancellationToken cancellation)
    {
        var loads = await rows.ReadLoads(cancellation);
        if (!loads.TryGetValue(shop.Id, out var own))
        {
            return new SendingForecast(null, quota, [], [], []);
        }

        var fitted = await Fit(loads, own.From, cancellation);
        var today = now.InZone(RecipientPlaces.ShopZone(shop)).Date;
        var warnings = await rows.ReadWarnings(shop.Id, cancellation);
        return new SendingForecast(own.From, quota, ForecastDays.Of(shop, fitted, own.From), [.. warnings.Where(warning => warning.Date >= today)], own.Held);
    }

    /// <summary>Warns of what was not foreseen before, and takes back what is not foreseen any more.</summary>
    internal async ValueTask Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var loads = await rows.ReadLoads(cancellation);
        var from = loads[shop.Id].From;
        var fitted = await Fit(loads, from, cancellation);
        var known = await rows.ReadWarnings(shop.Id, cancellation);
        var found = new List<LocalDate>();
        foreach (var day in ForecastDays.Of(shop, fitted, from))
        {
            if (quota.IsSet && ForecastDays.WorthAWarning(day, fitted, shop, from) is { Count: > 0 } parts)
            {
                found.Add(day.Date);
                var earlier = known.FirstOrDefault(warning => warning.Date == day.Date);
                var warning = new PeakWarning { Date = day.Date, FoundAt = earlier?.FoundAt ?? now, Parts = parts };

                // Put again where it was put before, under the same id: a run may have ended in between.
                await rows.Save(shop.Id, warning, cancellation);
                await outgoing.Ahead(shop, warning, now, cancellation);
            }
        }

        foreach (var over in known.Where(warning => !found.Contains(warning.Date)))
        {
            await rows.Forget(shop.Id, over, cancellation);
        }
    }

    /// <summary>All shops together: the provider counts them so.</summary>
    private async ValueTask<IReadOnlyList<FittedPart>> Fit(IReadOnlyDictionary<ShopId, ShopLoad> loads, Instant from, CancellationToken cancellation)
    {
        var parts = new List<LoadPart>();
        foreach (var (id, load) in loads.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            if (await shops.Find(id, cancellation) is { } shop)
            {
                parts.AddRange(load.Parts(shop, from).Where(part => part.Hour >= 0));
            }
        }

        return QuotaForecast.Fit(parts, quota);
    }
}
