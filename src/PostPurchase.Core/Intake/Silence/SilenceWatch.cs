using NodaTime;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake.Silence;

/// <summary>Notices when a shop system's webhooks stay away for longer than can be chance, and says so once, and when they are back.</summary>
public sealed class SilenceWatch(IPartitionStore store, ArrivalLog arrivals, OutgoingSilence outgoing)
{
    private const string Silences = "silence|";

    /// <summary>How it stands with every platform that has spoken of late.</summary>
    public async ValueTask<IReadOnlyList<PlatformSilence>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var today = now.InUtc().Date;
        var days = await arrivals.Days(shop.Id, today.PlusDays(-SilenceRule.NeededDays), today, cancellation);
        return SilenceRule.Judge(shop, days, now);
    }

    /// <summary>Notes and tells what began or ended. Safe to repeat and to be cut off: what was told is told again under the same id.</summary>
    /// <returns>When to look again; null: only news can begin a silence.</returns>
    internal async ValueTask<Instant?> Watch(Shop shop, Instant now, CancellationToken cancellation)
    {
        Instant? next = null;
        foreach (var platform in await Look(shop, now, cancellation))
        {
            var row = await store.Get(Partition(shop.Id), Key(platform.Platform), cancellation);
            var known = row is null ? null : StoredJson.Read<SilenceRecord>(row);
            if (platform.IsSilent)
            {
                await Begin(shop, platform, known, row?.ETag, now, cancellation);
            }
            else if (known is { EndedAt: null } && platform.LastAt > known.LastAt)
            {
                await End(shop, known, row?.ETag, now, cancellation);
            }

            var due = platform.IsSilent ? now + SilenceWork.Every : platform.State == SilenceState.Usual ? platform.AlarmAt : null;
            next = due is { } at && (next is null || at < next) ? at : next;
        }

        return next;
    }

    internal static async ValueTask<SilenceRecord?> Find(IPartitionStore store, ShopId shop, string platform, CancellationToken cancellation) =>
        await store.Get(Partition(shop), Key(platform), cancellation) is { } row ? StoredJson.Read<SilenceRecord>(row) : null;

    private async ValueTask Begin(
        Shop shop, PlatformSilence platform, SilenceRecord? known, string? etag, Instant now, CancellationToken cancellation)
    {
        var begun = known is { EndedAt: null } && known.LastAt == platform.LastAt
            ? known
            : new SilenceRecord { Platform = platform.Platform, LastAt = platform.LastAt, FoundAt = now, BadSignatures = platform.BadSignatures };
        if (!ReferenceEquals(begun, known) && !await Save(shop.Id, begun, etag, cancellation))
        {
            // Somebody else notices it.
            return;
        }

        await outgoing.Began(shop, begun, now, cancellation);
    }

    private async ValueTask End(Shop shop, SilenceRecord known, string? etag, Instant now, CancellationToken cancellation)
    {
        // Told before it is noted: whoever is cut off in between tells it again, under the same id.
        await outgoing.Ended(shop, known, now, cancellation);
        await Save(shop.Id, known with { EndedAt = now }, etag, cancellation);
    }

    private async ValueTask<bool> Save(ShopId shop, SilenceRecord silence, string? etag, CancellationToken cancellation) =>
        await store.Commit(Partition(shop), [StoredJson.Change(Key(silence.Platform), silence, etag)], cancellation) is CommitResult.Committed;

    private static string Key(string platform) => Silences + StorageKey.Join(platform);

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("intake", shop.Value);
}
