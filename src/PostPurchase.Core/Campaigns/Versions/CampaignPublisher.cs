using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Messages.Checking;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>
/// Makes a draft the live version: one batch with the version, what is in force now, and who did it. Orders on the way adopt it
/// when they are looked at next; a wave sees to it that this is soon.
/// </summary>
public sealed class CampaignPublisher(CampaignLedger ledger, IShops shops, CampaignPools pools)
{
    /// <param name="expected">Only this state of the draft, such as the one whose impact was shown; null: the one there is.</param>
    public async ValueTask<DeskAnswer> Publish(
        ShopId shop,
        string id,
        PublishPolicy policy,
        string? note,
        string? expected,
        Signature signature,
        CancellationToken cancellation)
    {
        var settings = await shops.Find(shop, cancellation);
        return await ledger.Change(shop, id, Decide, cancellation);

        async ValueTask<CampaignEdit> Decide(CampaignFile file)
        {
            if (!file.Exists)
            {
                return new DeskAnswer.UnknownCampaign();
            }

            if (file.DraftTag is null && expected is null)
            {
                return new DeskAnswer.NoDraft();
            }

            // Who named no draft means the one that was there at first; in the next round it may be another's.
            expected ??= file.DraftTag;
            if (file is not { Draft: { } draft, DraftETag: { } etag } || file.DraftTag != expected)
            {
                return new DeskAnswer.DraftChanged();
            }

            var unfit = settings is null ? [] : PublishedMessages.Of(draft.Campaign, settings);
            if (unfit.Count > 0)
            {
                return new DeskAnswer.Invalid(unfit);
            }

            var missing = settings is null ? [] : BasisCheck.Of(draft.Campaign, settings);
            if (missing.Count > 0)
            {
                return new DeskAnswer.NoBasis(missing);
            }

            var gaps = settings is null ? [] : await pools.Gaps(settings, draft.Campaign, signature.At, cancellation);
            return gaps.Any(gap => gap.IsUnknown)
                ? new DeskAnswer.NoPool([.. gaps.Where(gap => gap.IsUnknown)])
                : Edit(file, draft, etag, policy, note, signature, gaps);
        }
    }

    private static CampaignEdit Edit(
        CampaignFile file,
        CampaignDraft draft,
        string draftETag,
        PublishPolicy policy,
        string? note,
        Signature signature,
        IReadOnlyList<PoolGap> empty)
    {
        var campaign = draft.Campaign with { Version = file.NextVersion };
        var head = file.Head with
        {
            Live = campaign.Version,
            Publications = [.. file.Head.Publications, new Publication(campaign.Version, signature.At, policy)],
        };
        var entry = signature.Under(file, AuditAction.Published) with { Version = campaign.Version, Policy = policy, Note = note };
        var wave = policy == PublishPolicy.Keep ? null : new Wave { Number = entry.Number, At = signature.At, Version = campaign.Version };
        return new CampaignEdit(new DeskAnswer.Published(campaign.Version, wave?.Number) { EmptyPools = empty })
        {
            Changes =
            [
                new RowChange.Insert(
                    CampaignRows.Version(campaign.Version),
                    StoredJson.Write(new CampaignVersion(campaign, signature.At, signature.By, note))),
                StoredJson.Change(CampaignRows.Head, head, file.HeadETag),
                new RowChange.Delete(CampaignRows.Draft, draftETag),
            ],
            Entry = entry,
            Wave = wave,
        };
    }
}
