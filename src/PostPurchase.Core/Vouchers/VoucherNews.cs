using System.Collections.Immutable;
using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Vouchers;

/// <summary>Tells the shop's systems what became of vouchers. The same news is the same webhook, however often it is told.</summary>
public sealed class VoucherNews(OutboxTray tray)
{
    internal ValueTask Redeemed(Shop shop, VoucherUse use, Instant now, CancellationToken cancellation) =>
        Tell(shop, OutgoingTypes.VoucherRedeemed, use.NotedAt, VoucherRefs.OfVoucher(use.Pool, use.Voucher.Number, use.NotedAt), now, cancellation);

    internal ValueTask Revoked(Shop shop, VoucherUse use, Instant now, CancellationToken cancellation) =>
        Tell(shop, OutgoingTypes.VoucherRevoked, use.NotedAt, VoucherRefs.OfVoucher(use.Pool, use.Voucher.Number, use.NotedAt), now, cancellation);

    internal ValueTask Low(Shop shop, string pool, Instant since, Instant now, CancellationToken cancellation) =>
        Tell(shop, OutgoingTypes.VoucherPoolLow, since, VoucherRefs.OfLow(pool, since), now, cancellation);

    private async ValueTask Tell(
        Shop shop, string type, Instant knownAt, ImmutableSortedDictionary<string, string> refs, Instant now, CancellationToken cancellation)
    {
        var news = new FoundNews(type, knownAt, refs);
        foreach (var target in shop.OutgoingWebhooks.Where(target => !target.Disabled && target.Wants(type) && knownAt >= target.Since))
        {
            await tray.Put(OutgoingItem.Of(shop.Id, news.To(target)), now, cancellation);
        }
    }
}
