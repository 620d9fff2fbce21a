using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Vouchers;

/// <summary>Issues vouchers at the moment of sending (ADR 18), and takes back those whose mail does not go out.</summary>
public sealed class VoucherClaims(PoolStore pools)
{
    /// <summary>
    /// A voucher for a mail. The same mail gets the same one however often it asks; so do all mails to a customer on one occasion, as
    /// long as the voucher can be redeemed.
    /// </summary>
    /// <param name="shop">Whose pool it is.</param>
    /// <param name="pool">Its id.</param>
    /// <param name="tie">Whom it is for, with no mails.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="now">The moment of issue.</param>
    /// <param name="cancellation">Ends it.</param>
    public ValueTask<ClaimAnswer> Claim(
        Shop shop, string pool, VoucherTie tie, Guid mail, Instant now, CancellationToken cancellation)
    {
        var rows = new PoolRows(pools.Rows, VoucherRows.Pool(shop.Id, pool));
        return pools.Change<ClaimAnswer>(
            shop.Id,
            pool,
            async head => head is null ? new(ClaimAnswer.Not(NoVoucher.UnknownPool, null))
                : await rows.OfMail(tie.Order, mail, cancellation) is var (known, _) ? new(ClaimAnswer.Of(known, head, head.LowSince))
                : await rows.Get(VoucherRows.Once(tie), cancellation) is { } once
                    ? await Share(rows, head, StoredJson.Read<IssuedCode>(once).Number, tie, mail, now, cancellation)
                : await Issue(rows, head, Draft(shop, head, tie, mail, now), now, cancellation),
            cancellation);
    }

    /// <summary>The mail does not go out: if no other mail carries its voucher, that can be claimed again. Safe to repeat.</summary>
    public ValueTask<bool> Withdraw(ShopId shop, string pool, OrderId order, Guid mail, Instant now, CancellationToken cancellation)
    {
        var rows = new PoolRows(pools.Rows, VoucherRows.Pool(shop, pool));
        return pools.Change(
            shop,
            pool,
            async head => head is not null && await rows.OfMail(order, mail, cancellation) is var (voucher, etag)
                ? await GiveBack(rows, head, voucher, etag, mail, now, cancellation)
                : new PoolChange<bool>(false),
            cancellation);
    }

    private static Voucher Draft(Shop shop, PoolHead head, VoucherTie tie, Guid mail, Instant now) => new()
    {
        Number = head.LastNumber + 1,
        Code = "",
        Value = head.Pool.Value,
        IssuedAt = now,
        End = head.Pool.EndOf(now, RecipientPlaces.ShopZone(shop)),
        For = tie with { Mails = [mail] },
    };

    private static async ValueTask<PoolChange<ClaimAnswer>> Issue(
        PoolRows rows, PoolHead head, Voucher draft, Instant now, CancellationToken cancellation)
    {
        if (PoolRule.Refusal(head, draft.End, now) is { } refusal)
        {
            return new(ClaimAnswer.Not(refusal, head));
        }

        if (await rows.FirstFree(cancellation) is not var (code, free) || draft.For is not { } tie)
        {
            // The head knows of one: it was read before somebody took that.
            return new(ClaimAnswer.Not(NoVoucher.NoCodeLeft, head)) { ReadAgain = true };
        }

        var voucher = draft with { Code = code };
        var totals = head.Totals.At(now);
        var after = PoolRule.Warned(head with { LastNumber = voucher.Number, Totals = totals.With(voucher) with { Free = totals.Free - 1 } }, now);
        var number = StoredJson.Write(new IssuedCode(voucher.Number));
        return new(
            ClaimAnswer.Of(voucher, after, head.LowSince is null ? after.LowSince : null),
            after,
            [
                new RowChange.Delete(free.Key, free.ETag),
                new RowChange.Insert(VoucherRows.Entry(voucher.Number), StoredJson.Write(voucher)),
                new RowChange.Insert(VoucherRows.IssuedCode(code), number),
                new RowChange.Insert(VoucherRows.Once(tie), number),
                new RowChange.Insert(VoucherRows.OfOrder(tie.Order, voucher.Number), "{}"u8.ToArray()),
            ]);
    }

    /// <summary>Another mail to the same customer on the same occasion.</summary>
    private static async ValueTask<PoolChange<ClaimAnswer>> Share(
        PoolRows rows, PoolHead head, long number, VoucherTie tie, Guid mail, Instant now, CancellationToken cancellation)
    {
        if (await rows.Entry(number, cancellation) is not var (voucher, etag) || voucher.For is not { } before)
        {
            return new(ClaimAnswer.Not(NoVoucher.HadOne, head)) { ReadAgain = true };
        }

        if (voucher.StateAt(now) != VoucherState.Open)
        {
            return new(ClaimAnswer.Not(NoVoucher.HadOne, head));
        }

        var shared = voucher with { For = before with { Mails = [.. before.Mails, mail] } };
        return new(
            ClaimAnswer.Of(shared, head, null),
            null,
            [
                new RowChange.Replace(VoucherRows.Entry(number), StoredJson.Write(shared), etag),
                new RowChange.Put(VoucherRows.OfOrder(tie.Order, number), "{}"u8.ToArray()),
            ]);
    }

    private static async ValueTask<PoolChange<bool>> GiveBack(
        PoolRows rows, PoolHead head, Voucher voucher, string etag, Guid mail, Instant now, CancellationToken cancellation)
    {
        if (voucher.For is not { } tie || voucher.Redemptions.Count > 0)
        {
            return new(false);
        }

        var entry = VoucherRows.Entry(voucher.Number);
        if (tie.Mails.Count > 1)
        {
            var left = voucher with { For = tie with { Mails = [.. tie.Mails.Where(other => other != mail)] } };
            return new(true, null, [new RowChange.Replace(entry, StoredJson.Write(left), etag)]);
        }

        var gone = new List<RowChange> { new RowChange.Delete(entry, etag) };
        foreach (var key in new[] { VoucherRows.IssuedCode(voucher.Code), VoucherRows.Once(tie), VoucherRows.OfOrder(tie.Order, voucher.Number) })
        {
            gone.AddRange(await rows.Get(key, cancellation) is { } row ? [new RowChange.Delete(key, row.ETag)] : []);
        }

        var totals = head.Totals.At(now);
        return new(
            true,
            head with { Totals = totals.Without(voucher) with { Free = totals.Free + 1 } },
            [.. gone, new RowChange.Insert(VoucherRows.FreeCode(voucher.Code), StoredJson.Write(new FreeCode(voucher.Code)))]);
    }
}
