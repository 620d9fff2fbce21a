using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>Which waves of all shops are not done, so that each host finds them after whatever interruption.</summary>
public sealed class OpenWaves(IPartitionStore store)
{
    /// <summary>Few at any time: each is a publication on its way.</summary>
    private const int Most = 1000;

    private static readonly PartitionKey Partition = PartitionKey.Of("waves");

    /// <summary>Notes that there is going to be a wave.</summary>
    public async ValueTask Add(WaveKey wave, Instant now, CancellationToken cancellation) =>
        await store.Commit(Partition, [new RowChange.Put(wave.ToString(), StoredJson.Write(new Noted(now)))], cancellation);

    public async ValueTask<IReadOnlyList<OpenWave>> List(CancellationToken cancellation)
    {
        var rows = await store.Query(Partition, "!", "~", Most, cancellation);
        return [.. rows.Select(row => new OpenWave(WaveKey.Parse(row.Key), StoredJson.Read<Noted>(row).At))];
    }

    public async ValueTask Remove(WaveKey wave, CancellationToken cancellation)
    {
        if (await store.Get(Partition, wave.ToString(), cancellation) is { } row)
        {
            // A conflict means that somebody else took it away.
            await store.Commit(Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation);
        }
    }

    /// <summary>Persisted.</summary>
    internal sealed record Noted(Instant At);
}
