using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>
/// Makes a pool's codes ahead of their use. They can be claimed only once the shop knows them: a customer must never hold a code that
/// the shop refuses.
/// </summary>
public sealed class CodeSupply(PoolStore pools, OutboxTray tray, IShops shops, IUnguessable random) : IOutboxHandler
{
    /// <summary>With the pool's head and the batch's own row they fit a batch of the store, and 20 kB of a webhook.</summary>
    internal const int PerBatch = 90;

    private const string PoolRef = "pool";
    private const int MaxRounds = 100;

    private readonly ShopCodes _codes = new(pools.Rows);

    /// <inheritdoc/>
    public string Kind => "voucher-codes";

    /// <summary>Whether a target is told of codes so that it registers them: it names the type itself. Who wants everything is not meant.</summary>
    public static bool Registers(OutgoingTarget target) =>
        !target.Disabled && target.Types.Contains(OutgoingTypes.VoucherCreated, StringComparer.Ordinal);

    /// <summary>Has codes made soon, if the pool makes its own and has fewer than it should.</summary>
    public async ValueTask Ask(ShopId shop, PoolHead head, Instant now, CancellationToken cancellation)
    {
        if (IsShort(head) || (head.Totals.Pending > 0 && head.Pool.Registered == CodeRegistration.Webhook))
        {
            var item = new OutboxItem { Kind = Kind, Shop = shop, Id = head.Pool.Id };
            await tray.Put(item with { Refs = item.Refs.Add(PoolRef, head.Pool.Id) }, now, cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        var pool = item.Refs[PoolRef];
        if (await shops.Find(item.Shop, cancellation) is not { } shop || await pools.Find(shop.Id, pool, cancellation) is not { } head)
        {
            return new OutboxOutcome.Done();
        }

        var registrars = shop.OutgoingWebhooks.Where(Registers).ToList();
        if (head.Pool.Registered == CodeRegistration.Webhook && registrars.Count == 0)
        {
            // Codes that nobody registers would be of no use. They are made when a target is there and the pool is asked for again.
            return new OutboxOutcome.Done();
        }

        var makes = IsShort(head);
        while (makes && Missing(head) > 0)
        {
            head = await Make(shop.Id, head, now, cancellation);
        }

        if (head.Pool.Registered == CodeRegistration.Webhook)
        {
            await Announce(shop, pool, registrars, now, cancellation);
        }

        return new OutboxOutcome.Done();
    }

    /// <summary>Batches, the latest first.</summary>
    public async ValueTask<IReadOnlyList<CodeBatch>> Batches(ShopId shop, string pool, CancellationToken cancellation)
    {
        var rows = await pools.Rows.Query(VoucherRows.Pool(shop, pool), VoucherRows.Batches, VoucherRows.AfterBatches, int.MaxValue, cancellation);
        return [.. rows.Reverse().Select(StoredJson.Read<CodeBatch>)];
    }

    /// <summary>The shop knows a batch: its codes can be claimed. Safe to repeat.</summary>
    /// <returns>The batch as it is then; null where there is none.</returns>
    public ValueTask<CodeBatch?> Registered(ShopId shop, string pool, int number, string by, Instant now, CancellationToken cancellation) =>
        pools.Change<CodeBatch?>(
            shop,
            pool,
            async head =>
            {
                var row = await pools.Rows.Get(VoucherRows.Pool(shop, pool), VoucherRows.Batch(number), cancellation);
                if (head is null || row is null)
                {
                    return new(null);
                }

                var batch = StoredJson.Read<CodeBatch>(row);
                if (batch.RegisteredAt is not null)
                {
                    return new(batch);
                }

                var registered = batch with { RegisteredAt = now, RegisteredBy = by };
                var waiting = head with { Totals = head.Totals with { Pending = head.Totals.Pending - batch.Codes.Count } };
                return new(
                    registered,
                    CodeImport.WithCodes(waiting, batch.Codes.Count, now),
                    [new RowChange.Replace(row.Key, StoredJson.Write(registered), row.ETag), .. batch.Codes.Select(CodeImport.Free)]);
            },
            cancellation);

    /// <summary>Whether codes are to be made: not while more than half of them are there, so that batches are whole.</summary>
    private static bool IsShort(PoolHead head) => Missing(head) is > 0 and var missing && Ready(head) <= missing;

    private static int Missing(PoolHead head)
    {
        var most = Math.Min(head.Pool.Ahead, PoolRule.MayIssue(head.Pool, head.Totals) ?? int.MaxValue);
        return head.Pool.Source != VoucherSource.Pattern || head.Pool.Closed ? 0 : Math.Max(0, most - Ready(head));
    }

    private static int Ready(PoolHead head) => head.Totals.Free + head.Totals.Pending;

    private async ValueTask<PoolHead> Make(ShopId shop, PoolHead head, Instant now, CancellationToken cancellation)
    {
        var id = head.Pool.Id;
        var codes = await Draw(shop, head, cancellation);
        return await pools.Change<PoolHead>(
            shop,
            id,
            found =>
            {
                var before = found ?? head;
                var batch = new CodeBatch { Number = before.LastBatch + 1, MadeAt = now, Codes = codes };
                var after = before with
                {
                    LastBatch = batch.Number,
                    Totals = before.Totals with { Pending = before.Totals.Pending + codes.Count },
                };
                return ValueTask.FromResult(found is null
                    ? new PoolChange<PoolHead>(head with { Pool = head.Pool with { Closed = true } })
                    : new PoolChange<PoolHead>(after, after, [new RowChange.Insert(VoucherRows.Batch(batch.Number), StoredJson.Write(batch))]));
            },
            cancellation);
    }

    /// <summary>Codes that the shop has nowhere yet.</summary>
    private async ValueTask<IReadOnlyList<string>> Draw(ShopId shop, PoolHead head, CancellationToken cancellation)
    {
        var pattern = CodePattern.Parse(head.Pool.Pattern ?? "") ?? throw new InvalidOperationException($"The pool {head.Pool.Id} has no pattern.");
        var (count, drawn) = (Math.Min(PerBatch, Missing(head)), new List<string>());
        for (var round = 0; round < MaxRounds && drawn.Count < count; round++)
        {
            string[] fresh = [.. Enumerable.Range(0, count - drawn.Count).Select(_ => pattern.Make(random)).Distinct(StringComparer.Ordinal)];
            var known = await _codes.Register(shop, head.Pool.Id, fresh, cancellation);
            drawn.AddRange(fresh.Where(code => !known.ContainsKey(code)));
        }

        return drawn.Count > 0 ? drawn : throw new InvalidOperationException($"The pattern of the pool {head.Pool.Id} has no codes left.");
    }

    private async ValueTask Announce(
        Shop shop, string pool, IReadOnlyList<OutgoingTarget> registrars, Instant now, CancellationToken cancellation)
    {
        foreach (var batch in (await Batches(shop.Id, pool, cancellation)).Where(batch => batch.RegisteredAt is null))
        {
            var news = new FoundNews(OutgoingTypes.VoucherCreated, batch.MadeAt, VoucherRefs.OfBatch(pool, batch.Number));
            foreach (var target in registrars)
            {
                await tray.Put(OutgoingItem.Of(shop.Id, news.To(target)), now, cancellation);
            }
        }
    }
}
