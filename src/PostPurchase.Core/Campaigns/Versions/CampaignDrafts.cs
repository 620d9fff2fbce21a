using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>Where campaigns are worked on. Nothing here changes what orders run.</summary>
public sealed class CampaignDrafts(CampaignLedger ledger, CampaignArchive archive)
{
    /// <summary>Room for what stands around a campaign in its row.</summary>
    private const int MaxCampaignBytes = BatchLimits.MaxRowBytes - 8192;

    /// <summary>Saves a draft, of a new campaign too, if it can run.</summary>
    /// <param name="json">The campaign, UTF-8.</param>
    /// <param name="expected">Only over this state of the draft, empty for none; null: over any or none.</param>
    public async ValueTask<DeskAnswer> Save(
        ShopId shop, string id, ReadOnlyMemory<byte> json, string? expected, Signature signature, CancellationToken cancellation)
    {
        switch (CampaignReader.Read(json))
        {
            case CampaignReading.Invalid invalid:
                return new DeskAnswer.Invalid(invalid.Problems);
            case CampaignReading.Valid { Campaign: var campaign } when campaign.Id != id:
                return Invalid("$.id", $"Here it must be \"{id}\".");
            case CampaignReading.Valid { Campaign: var campaign } when StoredJson.Write(campaign).Length > MaxCampaignBytes:
                return Invalid("$", $"It is too large: at most {MaxCampaignBytes} bytes.");
            case CampaignReading.Valid { Campaign: var campaign }:
                return await Put(shop, id, campaign, expected, signature, AuditAction.DraftSaved, cancellation);
            case var other:
                throw new InvalidOperationException($"No answer to {other}.");
        }
    }

    /// <summary>Makes an earlier version the draft.</summary>
    /// <param name="expected">As in <see cref="Save"/>.</param>
    public async ValueTask<DeskAnswer> Restore(
        ShopId shop, string id, int version, string? expected, Signature signature, CancellationToken cancellation)
    {
        if (await archive.Find(shop, id, version, cancellation) is { } campaign)
        {
            return await Put(shop, id, campaign, expected, signature, AuditAction.Restored, cancellation);
        }

        return (await archive.Load(shop, id, cancellation)).Exists ? new DeskAnswer.UnknownVersion() : new DeskAnswer.UnknownCampaign();
    }

    /// <param name="expected">Only this state of the draft; null: any.</param>
    public ValueTask<DeskAnswer> Discard(
        ShopId shop, string id, string? expected, Signature signature, CancellationToken cancellation) =>
        ledger.Change(
            shop,
            id,
            file => new(file switch
            {
                { Exists: false } => new DeskAnswer.UnknownCampaign(),
                { DraftETag: null } => new DeskAnswer.NoDraft(),
                { DraftTag: var tag } when expected is not null && tag != expected => new DeskAnswer.DraftChanged(),
                { DraftETag: { } etag } => new CampaignEdit(new DeskAnswer.Done())
                {
                    Changes = [new RowChange.Delete(CampaignRows.Draft, etag)],
                    Entry = signature.Under(file, AuditAction.DraftDiscarded) with { Name = file.Draft?.Campaign.Name },
                },
            }),
            cancellation);

    private ValueTask<DeskAnswer> Put(
        ShopId shop,
        string id,
        Campaign campaign,
        string? expected,
        Signature signature,
        AuditAction action,
        CancellationToken cancellation) =>
        ledger.Change(
            shop,
            id,
            file => new(expected is not null && (file.DraftTag ?? "") != expected
                ? new DeskAnswer.DraftChanged()
                : Edit(file, campaign, signature, action)),
            cancellation);

    private static CampaignEdit Edit(CampaignFile file, Campaign campaign, Signature signature, AuditAction action)
    {
        var draft = new CampaignDraft(campaign with { Version = file.NextVersion }, signature.At, signature.By);
        return new CampaignEdit(new DeskAnswer.Done())
        {
            AnswerOf = etag => new DeskAnswer.Saved(CampaignFile.TagOf(etag)),
            Changes = [StoredJson.Change(CampaignRows.Draft, draft, file.DraftETag)],
            Entry = signature.Under(file, action) with { Version = action == AuditAction.Restored ? campaign.Version : null },
        };
    }

    private static DeskAnswer.Invalid Invalid(string path, string message) => new([new CampaignProblem(path, message)]);
}
