using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>Reads what is stored of a shop's campaigns, past all caches.</summary>
public sealed class CampaignArchive(IPartitionStore store)
{
    /// <summary>Every campaign of the shop, the built-in ones included, by id.</summary>
    public async ValueTask<IReadOnlyList<CampaignFile>> List(ShopId shop, CancellationToken cancellation)
    {
        var files = new List<CampaignFile>();
        foreach (var id in WithBuiltIn(await Listed(shop, cancellation)))
        {
            if (await Load(shop, id, cancellation) is { Exists: true } file)
            {
                files.Add(file);
            }
        }

        return files;
    }

    /// <summary>A campaign; one that does not exist too, as it would begin.</summary>
    public async ValueTask<CampaignFile> Load(ShopId shop, string id, CancellationToken cancellation)
    {
        // The last change first: what is changed while the rest is read then conflicts with the next one's audit row.
        var partition = CampaignRows.Partition(shop, id);
        var last = await Audit(shop, id, null, 1, cancellation);
        var head = await store.Get(partition, CampaignRows.Head, cancellation);
        var draft = await store.Get(partition, CampaignRows.Draft, cancellation);
        return new CampaignFile
        {
            Shop = shop,
            Id = id,
            Head = head is null ? DefaultCampaign.HeadOf(id) ?? new CampaignHead { Id = id } : StoredJson.Read<CampaignHead>(head),
            HeadETag = head?.ETag,
            Draft = draft is null ? null : StoredJson.Read<CampaignDraft>(draft),
            DraftETag = draft?.ETag,
            LastChange = last is [var entry] ? entry.Number : 0,
        };
    }

    /// <summary>What was published, oldest first.</summary>
    public async ValueTask<IReadOnlyList<CampaignVersion>> Versions(ShopId shop, string id, CancellationToken cancellation) =>
    [
        .. (await Rows(shop, id, CampaignRows.Versions, CampaignRows.Versions, int.MaxValue, cancellation))
            .Select(StoredJson.Read<CampaignVersion>),
    ];

    /// <summary>Null where no such version was published.</summary>
    public async ValueTask<CampaignVersion?> Version(ShopId shop, string id, int version, CancellationToken cancellation)
    {
        var row = await store.Get(CampaignRows.Partition(shop, id), CampaignRows.Version(version), cancellation);
        return row is null ? null : StoredJson.Read<CampaignVersion>(row);
    }

    /// <summary>Null where no such version was published or ships with the product.</summary>
    public async ValueTask<Campaign?> Find(ShopId shop, string id, int version, CancellationToken cancellation) =>
        (await Version(shop, id, version, cancellation))?.Campaign ?? DefaultCampaign.Find(id, version);

    /// <summary>Who did what, newest first.</summary>
    /// <param name="before">Only changes with lower numbers; null for the latest.</param>
    public async ValueTask<IReadOnlyList<AuditEntry>> Audit(
        ShopId shop, string id, int? before, int limit, CancellationToken cancellation)
    {
        var from = before is { } number ? CampaignRows.AuditEntry(number) + "!" : CampaignRows.Audit;
        return [.. (await Rows(shop, id, CampaignRows.Audit, from, limit, cancellation)).Select(StoredJson.Read<AuditEntry>)];
    }

    /// <summary>How far the orders have been told of changes, newest first.</summary>
    public async ValueTask<IReadOnlyList<Wave>> Waves(ShopId shop, string id, int limit, CancellationToken cancellation) =>
    [
        .. (await Rows(shop, id, CampaignRows.Waves, CampaignRows.Waves, limit, cancellation)).Select(StoredJson.Read<Wave>),
    ];

    /// <summary>What is in force of each campaign that something was published of, and of the built-in ones, by id.</summary>
    internal async ValueTask<IReadOnlyList<CampaignHead>> Heads(ShopId shop, CancellationToken cancellation)
    {
        var heads = new List<CampaignHead>();
        var listed = await Listed(shop, cancellation);
        foreach (var id in WithBuiltIn(listed))
        {
            // A campaign is listed before anything else of it is stored.
            var row = listed.Contains(id)
                ? await store.Get(CampaignRows.Partition(shop, id), CampaignRows.Head, cancellation)
                : null;
            if ((row is null ? DefaultCampaign.HeadOf(id) : StoredJson.Read<CampaignHead>(row)) is { } head)
            {
                heads.Add(head);
            }
        }

        return heads;
    }

    private async ValueTask<IReadOnlyList<string>> Listed(ShopId shop, CancellationToken cancellation)
    {
        var rows = await store.Query(CampaignRows.Directory(shop), "!", "~", int.MaxValue, cancellation);
        return [.. rows.Select(row => StorageKey.Split(row.Key)[0])];
    }

    private static IEnumerable<string> WithBuiltIn(IReadOnlyList<string> listed) =>
        listed.Concat(DefaultCampaign.Heads.Select(head => head.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private ValueTask<IReadOnlyList<Row>> Rows(
        ShopId shop, string id, string prefix, string from, int limit, CancellationToken cancellation) =>
        store.Query(CampaignRows.Partition(shop, id), from, StorageKey.After(prefix), limit, cancellation);
}
