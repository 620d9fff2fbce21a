using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>
/// Changes a campaign in one batch with the audit row that says so, and with the wave that tells the orders. Audit rows are
/// numbered without gaps, so of two changes at once one is made to look again.
/// </summary>
public sealed class CampaignLedger(
    IPartitionStore store, CampaignArchive archive, StoredCampaigns campaigns, OpenWaves open, IWaves waves)
{
    /// <summary>How often somebody else may get in between before something must be wrong.</summary>
    private const int MaxRounds = 100;

    /// <summary>Asks <paramref name="decide"/> with the campaign as it stands, until what it wants written was.</summary>
    internal async ValueTask<DeskAnswer> Change(
        ShopId shop, string id, Func<CampaignFile, ValueTask<CampaignEdit>> decide, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var file = await archive.Load(shop, id, cancellation);
            var edit = await decide(file);
            if (edit.Entry is not { } entry)
            {
                return edit.Answer;
            }

            if (await Write(file, edit, entry, cancellation) is { } written)
            {
                return edit.AnswerOf?.Invoke(written.ETags[0]) ?? edit.Answer;
            }
        }

        throw new InvalidOperationException($"The campaign {id} was changed by others {MaxRounds} times in a row.");
    }

    /// <summary>Null when somebody else was faster.</summary>
    private async ValueTask<CommitResult.Committed?> Write(
        CampaignFile file, CampaignEdit edit, AuditEntry entry, CancellationToken cancellation)
    {
        if (file.LastChange == 0)
        {
            var listed = new RowChange.Put(StorageKey.Join(file.Id), "{}"u8.ToArray());
            await store.Commit(CampaignRows.Directory(file.Shop), [listed], cancellation);
        }

        var changes = edit.Changes.Append(new RowChange.Insert(CampaignRows.AuditEntry(entry.Number), StoredJson.Write(entry))).ToList();
        var wave = edit.Wave is { } starts ? new WaveKey(file.Shop, file.Id, starts.Number) : (WaveKey?)null;
        if (edit.Wave is { } begun && wave is { } key)
        {
            // Before the commit: whatever happens after it, somebody finds the wave.
            await open.Add(key, entry.At, cancellation);
            changes.Add(new RowChange.Insert(CampaignRows.Wave(begun.Number), StoredJson.Write(begun)));
        }

        if (await store.Commit(CampaignRows.Partition(file.Shop, file.Id), changes, cancellation) is not CommitResult.Committed written)
        {
            return null;
        }

        campaigns.Forget(file.Shop);
        if (wave is { } started)
        {
            await waves.Start(started, cancellation);
        }

        return written;
    }
}
