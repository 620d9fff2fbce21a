using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Vouchers;

/// <summary>Notes that orders used vouchers, or don't any more, and takes vouchers back. All of it can be repeated.</summary>
public sealed class VoucherRedemptions(PoolStore pools)
{
    internal ValueTask<bool> HasPools(ShopId shop, CancellationToken cancellation) => pools.HasPools(shop, cancellation);

    /// <summary>The order has the code. The first order counts, a second is noted.</summary>
    /// <returns>Null where the code is in no pool of the shop.</returns>
    internal async ValueTask<VoucherUse?> Redeem(Shop shop, string code, Order order, Instant now, CancellationToken cancellation)
    {
        if (await PoolOf(shop.Id, code, cancellation) is not { } pool)
        {
            return null;
        }

        await OrderTies.Note(pools.Rows, new OrderKey(shop.Id, order.Id), pool, cancellation);
        var rows = new PoolRows(pools.Rows, VoucherRows.Pool(shop.Id, pool));
        return await pools.Change<VoucherUse?>(
            shop.Id,
            pool,
            async head => head is null ? new(null)
                : await rows.Issued(code, cancellation) is var (number, _) ? await Redeem(rows, head, number, order, now, cancellation)
                : await rows.Get(VoucherRows.FreeCode(code), cancellation) is { } free ? OfNobody(shop, head, free, order, now)
                : new(null),
            cancellation);
    }

    /// <summary>The order does not have the code any more: it was cancelled, or changed.</summary>
    internal async ValueTask TakeBack(ShopId shop, string code, OrderId order, Instant now, CancellationToken cancellation)
    {
        if (await PoolOf(shop, code, cancellation) is not { } pool)
        {
            return;
        }

        var rows = new PoolRows(pools.Rows, VoucherRows.Pool(shop, pool));
        await pools.Change(
            shop,
            pool,
            async head => head is not null
                && await rows.Issued(code, cancellation) is var (number, _)
                && await rows.Entry(number, cancellation) is var (voucher, etag)
                && voucher.Redemptions.Any(one => one.Order == order)
                    ? Replaced(head, voucher, voucher with { Redemptions = [.. voucher.Redemptions.Where(one => one.Order != order)] }, etag, now)
                    : new PoolChange<VoucherUse?>(null),
            cancellation);
    }

    /// <summary>Takes back a voucher that was not redeemed, if its pool says so.</summary>
    /// <returns>Null where it stays.</returns>
    internal ValueTask<VoucherUse?> Revoke(ShopId shop, string pool, string code, Instant now, CancellationToken cancellation)
    {
        var rows = new PoolRows(pools.Rows, VoucherRows.Pool(shop, pool));
        return pools.Change<VoucherUse?>(
            shop,
            pool,
            async head => head is not { Pool.RevokeOnReturn: true }
                || await rows.Issued(code, cancellation) is not var (number, _)
                || await rows.Entry(number, cancellation) is not var (voucher, etag) ? new(null)
                : voucher.RevokedAt is { } revoked && voucher.Redemptions.Count == 0 ? new(new VoucherUse(pool, voucher, revoked, true))
                : voucher.StateAt(now) == VoucherState.Open ? Replaced(head, voucher, voucher with { RevokedAt = now }, etag, now)
                : new(null),
            cancellation);
    }

    private static async ValueTask<PoolChange<VoucherUse?>> Redeem(
        PoolRows rows, PoolHead head, long number, Order order, Instant now, CancellationToken cancellation)
    {
        if (await rows.Entry(number, cancellation) is not var (voucher, etag))
        {
            return new(null) { ReadAgain = true };
        }

        var known = voucher.Redemptions.FirstOrDefault(one => one.Order == order.Id);
        var redemption = Of(voucher.Value, order, known?.NotedAt ?? now);
        if (redemption == known)
        {
            return new(new VoucherUse(head.Pool.Id, voucher, known.NotedAt, voucher.Redemptions[0] == known));
        }

        var redeemed = voucher with
        {
            Redemptions = known is null ? [.. voucher.Redemptions, redemption] : [.. voucher.Redemptions.Select(one => one == known ? redemption : one)],
        };
        var change = Replaced(head, voucher, redeemed, etag, redemption.NotedAt, now);
        return change with
        {
            Answer = change.Answer! with { IsNews = redeemed.Redemptions[0] == redemption },
            Beside = [.. change.Beside ?? [], new RowChange.Put(VoucherRows.OfOrder(order.Id, number), "{}"u8.ToArray())],
        };
    }

    /// <summary>A code that waited to be issued was used all the same: the shop gave it away, or its mail was refused after it had arrived.</summary>
    private static PoolChange<VoucherUse?> OfNobody(Shop shop, PoolHead head, Row free, Order order, Instant now)
    {
        var voucher = new Voucher
        {
            Number = head.LastNumber + 1,
            Code = StoredJson.Read<FreeCode>(free).Code,
            Value = head.Pool.Value,
            IssuedAt = now,
            End = head.Pool.EndOf(now, RecipientPlaces.ShopZone(shop)),
            Redemptions = [Of(head.Pool.Value, order, now)],
        };
        var totals = head.Totals.At(now);
        return new(
            new VoucherUse(head.Pool.Id, voucher, now, true),
            PoolRule.Warned(head with { LastNumber = voucher.Number, Totals = totals.With(voucher) with { Free = totals.Free - 1 } }, now),
            [
                new RowChange.Delete(free.Key, free.ETag),
                new RowChange.Insert(VoucherRows.Entry(voucher.Number), StoredJson.Write(voucher)),
                new RowChange.Insert(VoucherRows.IssuedCode(voucher.Code), StoredJson.Write(new IssuedCode(voucher.Number))),
                new RowChange.Put(VoucherRows.OfOrder(order.Id, voucher.Number), "{}"u8.ToArray()),
            ]);
    }

    private static Redemption Of(VoucherValue value, Order order, Instant notedAt) => new()
    {
        Order = order.Id,
        At = order.PlacedAt,
        NotedAt = notedAt,
        Cost = RedemptionCost.Of(value, order),
        Revenue = order.Totals?.Total,
    };

    private static PoolChange<VoucherUse?> Replaced(PoolHead head, Voucher before, Voucher after, string etag, Instant now) =>
        Replaced(head, before, after, etag, now, now);

    private static PoolChange<VoucherUse?> Replaced(PoolHead head, Voucher before, Voucher after, string etag, Instant notedAt, Instant now) => new(
        new VoucherUse(head.Pool.Id, after, notedAt, true),
        head with { Totals = head.Totals.At(now).Without(before).With(after) },
        [new RowChange.Replace(VoucherRows.Entry(after.Number), StoredJson.Write(after), etag)]);

    private async ValueTask<string?> PoolOf(ShopId shop, string code, CancellationToken cancellation) =>
        VoucherCode.IsPossible(code) && await pools.Rows.Get(VoucherRows.Codes(shop), VoucherRows.InShop(code), cancellation) is { } row
            ? StoredJson.Read<CodeOfShop>(row).Pool
            : null;
}
