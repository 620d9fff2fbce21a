using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>What each campaign of a shop is expected to send in the coming days, by the last forecast.</summary>
public sealed class NextSends(ForecastRows rows)
{
    /// <summary>By campaign; empty where no forecast was made.</summary>
    public async ValueTask<IReadOnlyDictionary<string, int>> Of(ShopId shop, Instant now, Duration within, CancellationToken cancellation)
    {
        if (!(await rows.ReadLoads(cancellation)).TryGetValue(shop, out var load))
        {
            return new Dictionary<string, int>(StringComparer.Ordinal);
        }

        var first = Math.Max(0, (int)(now - load.From).TotalHours);
        return load.Steps.GroupBy(step => step.Campaign, StringComparer.Ordinal)
            .ToDictionary(campaign => campaign.Key, campaign => campaign.Sum(step => step.Hours.Skip(first).Take((int)within.TotalHours).Sum()), StringComparer.Ordinal);
    }
}
