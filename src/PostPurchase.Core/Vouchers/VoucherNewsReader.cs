using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>Reads news of vouchers from where they are on record, in the moment of sending.</summary>
internal sealed class VoucherNewsReader(IPartitionStore store)
{
    /// <summary>Null where it is not so any more.</summary>
    public async ValueTask<News?> Read(ShopId shop, OutgoingDelivery delivery, Instant now, CancellationToken cancellation)
    {
        var (refs, partition) = (delivery.Refs, VoucherRows.Pool(shop, delivery.Refs[VoucherRefs.Pool]));
        if (await store.Get(partition, VoucherRows.Head, cancellation) is not { } row)
        {
            return null;
        }

        var head = StoredJson.Read<PoolHead>(row);
        if (refs.TryGetValue(VoucherRefs.Batch, out var batch))
        {
            var made = await store.Get(partition, VoucherRows.Batch(int.Parse(batch, CultureInfo.InvariantCulture)), cancellation);
            return made is null ? null : OfBatch(head, StoredJson.Read<CodeBatch>(made));
        }

        if (refs.TryGetValue(VoucherRefs.Since, out var since))
        {
            var low = InstantPattern.ExtendedIso.Parse(since).Value;
            return head.LowSince == low ? OfLow(head with { Totals = head.Totals.At(now) }, low) : null;
        }

        var number = long.Parse(refs[VoucherRefs.Number], CultureInfo.InvariantCulture);
        return await new PoolRows(store, partition).Entry(number, cancellation) is var (voucher, _)
            ? Of(head.Pool.Id, voucher, delivery.Type, now)
            : null;
    }

    internal static News OfBatch(PoolHead head, CodeBatch batch) => new(OutgoingTypes.VoucherCreated, batch.MadeAt, new JsonObject
    {
        ["pool"] = head.Pool.Id,
        ["batch"] = batch.Number,
        ["codes"] = new JsonArray([.. batch.Codes.Select(code => JsonValue.Create(code))]),
        ["percent"] = head.Pool.Value.Percent,
        ["amount"] = head.Pool.Value.Amount?.ToString(),
        ["minimum"] = head.Pool.Value.Minimum?.ToString(),
        ["validFor"] = head.Pool.ValidFor is { } period ? PeriodPattern.Roundtrip.Format(period) : null,
        ["validUntil"] = head.Pool.ValidUntil is { } day ? LocalDatePattern.Iso.Format(day) : null,
    });

    internal static News OfLow(PoolHead head, Instant since) => new(OutgoingTypes.VoucherPoolLow, since, new JsonObject
    {
        ["pool"] = head.Pool.Id,
        ["left"] = PoolRule.Left(head.Pool, head.Totals),
        ["free"] = head.Totals.Free,
        ["warnBelow"] = head.Pool.WarnBelow,
    });

    internal static News? Of(string pool, Voucher voucher, string type, Instant now) => (type, voucher.StateAt(now)) switch
    {
        (OutgoingTypes.VoucherRedeemed, VoucherState.Redeemed) when voucher.Redemptions[0] is { } redeemed =>
            new(type, redeemed.At, new JsonObject
            {
                ["pool"] = pool,
                ["code"] = voucher.Code,
                ["order"] = redeemed.Order?.Value,
                ["issuedFor"] = voucher.For?.Order.Value,
                ["discount"] = redeemed.Cost?.ToString(),
                ["revenue"] = redeemed.Revenue?.ToString(),
            }),
        (OutgoingTypes.VoucherRevoked, VoucherState.Revoked) when voucher.RevokedAt is { } revoked =>
            new(type, revoked, new JsonObject { ["pool"] = pool, ["code"] = voucher.Code, ["issuedFor"] = voucher.For?.Order.Value }),
        _ => null,
    };
}
