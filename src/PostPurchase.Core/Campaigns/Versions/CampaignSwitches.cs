using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>Pauses steps and switches campaigns, without a new version.</summary>
public sealed class CampaignSwitches(CampaignLedger ledger, CampaignArchive archive)
{
    /// <summary>Mails of the step wait until it goes on, or expire. Orders find that out when the mail is due: none is woken.</summary>
    public ValueTask<DeskAnswer> Pause(ShopId shop, string id, string step, Signature signature, CancellationToken cancellation) =>
        ledger.Change(shop, id, file => OfStep(file, step, paused: true, signature, cancellation), cancellation);

    /// <summary>The step goes on. Orders that it held would look at it again only when it expires: they are woken.</summary>
    public ValueTask<DeskAnswer> Resume(ShopId shop, string id, string step, Signature signature, CancellationToken cancellation) =>
        ledger.Change(shop, id, file => OfStep(file, step, paused: false, signature, cancellation), cancellation);

    /// <summary>New orders do not run it any more. Journeys on the way go on.</summary>
    public ValueTask<DeskAnswer> SwitchOff(ShopId shop, string id, Signature signature, CancellationToken cancellation) => ledger.Change(
        shop,
        id,
        file => new(
            !file.Exists ? new DeskAnswer.UnknownCampaign()
            : file.Head.Live is not { } live ? new DeskAnswer.Done()
            : Edit(file, file.Head with { Live = null }, signature.Under(file, AuditAction.SwitchedOff) with { Version = live })),
        cancellation);

    /// <summary>New orders run the version that was published last.</summary>
    public ValueTask<DeskAnswer> SwitchOn(ShopId shop, string id, Signature signature, CancellationToken cancellation) => ledger.Change(
        shop,
        id,
        file => new(
            !file.Exists ? new DeskAnswer.UnknownCampaign()
            : file.Latest == 0 ? new DeskAnswer.UnknownVersion()
            : file.Head.Live is not null ? new DeskAnswer.Done()
            : Edit(
                file,
                file.Head with { Live = file.Latest },
                signature.Under(file, AuditAction.SwitchedOn) with { Version = file.Latest })),
        cancellation);

    private async ValueTask<CampaignEdit> OfStep(
        CampaignFile file, string step, bool paused, Signature signature, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            return new DeskAnswer.UnknownCampaign();
        }

        if (file.Head.Paused.Contains(step) == paused)
        {
            return new DeskAnswer.Done();
        }

        if (paused && !await HasStep(file, step, cancellation))
        {
            return new DeskAnswer.UnknownStep();
        }

        var entry = signature.Under(file, paused ? AuditAction.StepPaused : AuditAction.StepResumed) with { Step = step };
        var edit = Edit(
            file,
            file.Head with { Paused = paused ? [.. file.Head.Paused, step] : [.. file.Head.Paused.Where(id => id != step)] },
            entry);
        return paused ? edit : edit with
        {
            Answer = new DeskAnswer.Done(entry.Number),
            Wave = new Wave { Number = entry.Number, At = signature.At, Step = step },
        };
    }

    /// <summary>In any version: journeys on the way may run an earlier one.</summary>
    private async ValueTask<bool> HasStep(CampaignFile file, string step, CancellationToken cancellation)
    {
        var versions = await archive.Versions(file.Shop, file.Id, cancellation);
        return versions.Select(version => version.Campaign)
            .Append(DefaultCampaign.Of(file.Id))
            .OfType<Campaign>()
            .Any(campaign => campaign.Sequence.Any(known => known.Id == step));
    }

    private static CampaignEdit Edit(CampaignFile file, CampaignHead head, AuditEntry entry) => new(new DeskAnswer.Done())
    {
        Changes = [StoredJson.Change(CampaignRows.Head, head, file.HeadETag)],
        Entry = entry,
    };
}
