using System.Globalization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Vouchers;

/// <summary>Whether a campaign's steps could give the vouchers that they promise.</summary>
public sealed class CampaignPools(PoolStore pools)
{
    /// <summary>Steps whose pool is unknown or has nothing to give, in the campaign's order.</summary>
    public async ValueTask<IReadOnlyList<PoolGap>> Gaps(Shop shop, Campaign campaign, Instant now, CancellationToken cancellation)
    {
        var gaps = new List<PoolGap>();
        foreach (var (index, step) in campaign.Steps.Index())
        {
            if (step.Voucher is not { } wish)
            {
                continue;
            }

            var head = await pools.Find(shop.Id, wish.Pool, cancellation);
            if (head is null || !CanGive(head, shop, now))
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"$.steps[{index}].voucher.pool");
                gaps.Add(new PoolGap(path, step.Id, wish.Pool, head is null, wish.WhenEmpty == WhenEmpty.SendWithout));
            }
        }

        return gaps;
    }

    private static bool CanGive(PoolHead head, Shop shop, Instant now) =>
        PoolRule.Refusal(head, head.Pool.EndOf(now, DateTimeZoneProviders.Tzdb[shop.TimeZone]), now) is null;
}
