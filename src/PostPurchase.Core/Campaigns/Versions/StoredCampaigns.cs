using System.Collections.Concurrent;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>
/// Campaigns on the store. What is in force is kept in memory for <see cref="Fresh"/>, versions for as long as there is room: they
/// never change. What a shop has not published or switched itself is as it ships with the product.
/// </summary>
public sealed class StoredCampaigns(CampaignArchive archive, TimeProvider time) : ICampaigns
{
    /// <summary>How old what is taken to be in force may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>Versions kept in memory; with one more, all go and come back as they are asked for.</summary>
    private const int MostVersions = 1000;

    private readonly ConcurrentDictionary<ShopId, (IReadOnlyList<CampaignHead> Heads, long ReadAt)> _heads = new();
    private readonly ConcurrentDictionary<(ShopId Shop, string Id, int Version), Campaign> _versions = new();
    private readonly Lock _gate = new();
    private long _forgotten;

    public async ValueTask<IReadOnlyList<CampaignHead>> Heads(ShopId shop, CancellationToken cancellation)
    {
        if (_heads.TryGetValue(shop, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
        {
            return known.Heads;
        }

        var before = Interlocked.Read(ref _forgotten);
        var readAt = time.GetTimestamp();
        var heads = await archive.Heads(shop, cancellation);
        lock (_gate)
        {
            // What was changed during the reading may not be in it.
            if (_forgotten == before)
            {
                _heads[shop] = (heads, readAt);
            }
        }

        return heads;
    }

    public async ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation)
    {
        if (id == Duties.Id)
        {
            return Duties.Campaign;
        }

        var key = (shop, id, version);
        if (_versions.TryGetValue(key, out var known))
        {
            return known;
        }

        var campaign = BuiltIn(shop, id, version) ?? await archive.Find(shop, id, version, cancellation)
            ?? throw new InvalidOperationException($"There is no version {version} of the campaign {id}.");
        if (_versions.Count >= MostVersions)
        {
            _versions.Clear();
        }

        return _versions.GetOrAdd(key, campaign);
    }

    /// <summary>
    /// Spares a look into the store where nothing of the campaign is stored. A head that is behind makes no difference: what is
    /// published is numbered after the version that ships with the product.
    /// </summary>
    private Campaign? BuiltIn(ShopId shop, string id, int version) =>
        _heads.TryGetValue(shop, out var known) && known.Heads.FirstOrDefault(head => head.Id == id) is { } head
            && ReferenceEquals(head, DefaultCampaign.HeadOf(id))
            ? DefaultCampaign.Find(id, version)
            : null;

    /// <summary>Something of the shop's campaigns was changed: whoever asks from now on gets it.</summary>
    internal void Forget(ShopId shop)
    {
        lock (_gate)
        {
            _forgotten++;
            _heads.TryRemove(shop, out _);
        }
    }
}
