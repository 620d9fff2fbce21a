using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>Carries into the pools what became of an order: vouchers it used, those it did not earn after all, those that nobody got.</summary>
public sealed class VoucherFollower(
    IPartitionStore store, VoucherClaims claims, VoucherRedemptions redemptions, VoucherNews news) : IAfterLook
{
    internal const string Note = "vouchers";

    /// <inheritdoc/>
    public async ValueTask Follow(LookedAt order, CancellationToken cancellation)
    {
        if (order.State.ErasedAt is not null)
        {
            return;
        }

        var row = order.Partition.Handled.GetValueOrDefault(Note);
        var hasPools = order.State.Order is { Vouchers.Count: > 0 } && await redemptions.HasPools(order.Shop.Id, cancellation);
        var wanted = VoucherNote.Of(order, hasPools);
        if (row is null ? wanted.IsEmpty : row.Data.Span.SequenceEqual(StoredJson.Write(wanted)))
        {
            return;
        }

        var before = row is null ? new VoucherNote() : StoredJson.Read<VoucherNote>(row);
        foreach (var code in before.Used.Except(wanted.Used, StringComparer.Ordinal))
        {
            await redemptions.TakeBack(order.Shop.Id, code, order.Key.Order, order.Now, cancellation);
        }

        await Redeem(order, wanted, cancellation);
        await TakeBack(order, wanted, cancellation);
        await store.Commit(order.Key.Partition, [new RowChange.Put(OrderRows.Handled + Note, StoredJson.Write(wanted))], cancellation);
    }

    private async ValueTask Redeem(LookedAt order, VoucherNote wanted, CancellationToken cancellation)
    {
        foreach (var code in wanted.Used)
        {
            if (order.State.Order is { } described
                && await redemptions.Redeem(order.Shop, code, described, order.Now, cancellation) is { IsNews: true } use)
            {
                await news.Redeemed(order.Shop, use, order.Now, cancellation);
            }
        }
    }

    private async ValueTask TakeBack(LookedAt order, VoucherNote wanted, CancellationToken cancellation)
    {
        foreach (var voucher in wanted.Unearned)
        {
            if (await redemptions.Revoke(order.Shop.Id, voucher.Pool, voucher.Code, order.Now, cancellation) is { } use)
            {
                await news.Revoked(order.Shop, use, order.Now, cancellation);
            }
        }

        foreach (var (mail, voucher) in wanted.Unsent)
        {
            await claims.Withdraw(order.Shop.Id, voucher.Pool, order.Key.Order, Guid.Parse(mail), order.Now, cancellation);
        }
    }
}
