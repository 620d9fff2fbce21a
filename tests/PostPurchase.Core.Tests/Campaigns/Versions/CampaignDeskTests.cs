using System.Text;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Campaigns.Versions;

/// <summary>Drafts, versions and switches, as the store has them.</summary>
public sealed class CampaignDeskTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    private readonly CampaignDriver _desk = new(Start);

    private ShopId Shop => _desk.Orders.Shop.Id;

    [Fact]
    public async Task A_shop_runs_what_ships_with_the_product_until_it_publishes()
    {
        await _desk.Save(CampaignDriver.With("survey", "P6D"));

        Assert.Equal(DefaultCampaign.Heads, await _desk.Campaigns.Heads(Shop, CancellationToken.None));
        Assert.Same(DefaultCampaign.PostPurchase, await _desk.Campaigns.Find(Shop, CampaignDriver.Id, 1, CancellationToken.None));
    }

    [Fact]
    public async Task The_first_version_published_follows_the_built_in_one()
    {
        var published = await _desk.PublishOnly(CampaignDriver.With("survey", "P6D"), PublishPolicy.Move);

        var head = await Head();
        Assert.Equal((2, 2), (published.Version, head.Live));
        Assert.Equal([new Publication(2, Start, PublishPolicy.Move)], head.Publications);
        Assert.Null((await _desk.File()).Draft);
        var version = await _desk.Campaigns.Find(Shop, CampaignDriver.Id, 2, CancellationToken.None);
        Assert.Equal((2, Period.FromDays(6)), (version.Version, version.Steps.Single(step => step.Id == "survey").Timing.Delay));
        Assert.Same(DefaultCampaign.PostPurchase, await _desk.Campaigns.Find(Shop, CampaignDriver.Id, 1, CancellationToken.None));
    }

    [Fact]
    public async Task A_campaign_of_the_shops_own_begins_with_version_one_beside_the_built_in_one()
    {
        var own = CampaignDriver.With("survey", "P6D") with { Id = "regulars" };
        await _desk.Save(own);
        var published = await _desk.Publisher.Publish(
            Shop, "regulars", PublishPolicy.Keep, "first", null, _desk.Anna, CancellationToken.None);

        Assert.True(published is DeskAnswer.Published { Version: 1, Wave: null, Warnings: null }, $"{published}");
        Assert.Equal(
            [("birthday", 1), ("post-purchase", 1), ("regulars", 1), ("seasonal", 1), ("win-back", 1)],
            (await _desk.Campaigns.Heads(Shop, CancellationToken.None)).Select(head => (head.Id, head.Live ?? 0)));
    }

    [Fact]
    public async Task A_draft_that_cannot_run_is_refused_with_its_problems()
    {
        var answer = await _desk.Drafts.Save(
            Shop, CampaignDriver.Id, Encoding.UTF8.GetBytes("""{"id":"post-purchase","version":"x"}"""), null, _desk.Anna, CancellationToken.None);

        Assert.NotEmpty(Assert.IsType<DeskAnswer.Invalid>(answer).Problems);
        Assert.Null((await _desk.File()).Draft);
    }

    [Fact]
    public async Task A_draft_under_another_campaigns_address_is_refused()
    {
        var json = Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(DefaultCampaign.PostPurchase, Core.Serialization.CoreJson.Options));

        var answer = await _desk.Drafts.Save(Shop, "win-back", json, null, _desk.Anna, CancellationToken.None);

        Assert.Equal("$.id", Assert.Single(Assert.IsType<DeskAnswer.Invalid>(answer).Problems).Path);
    }

    [Fact]
    public async Task Who_saves_over_anothers_draft_is_told()
    {
        var first = Assert.IsType<DeskAnswer.Saved>(await _desk.Save(CampaignDriver.With("survey", "P6D")));
        var second = Assert.IsType<DeskAnswer.Saved>(await _desk.Save(CampaignDriver.With("survey", "P7D"), first.Tag));

        Assert.IsType<DeskAnswer.DraftChanged>(await _desk.Save(CampaignDriver.With("survey", "P8D"), first.Tag));
        Assert.IsType<DeskAnswer.DraftChanged>(await _desk.PublishDraft(PublishPolicy.Move, first.Tag));
        Assert.Equal(second.Tag, (await _desk.File()).DraftTag);
        Assert.Equal(Period.FromDays(7), (await _desk.File()).Draft!.Campaign.Steps.Single(step => step.Id == "survey").Timing.Delay);
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_is_told()
    {
        var store = new MeetingStore(new MemoryStore());
        var desk = new CampaignDriver(Start, store);
        await desk.Save(CampaignDriver.With("survey", "P6D"));
        DeskAnswer? other = null;
        store.BeforeCommit("campaign|demo|post-purchase", async () => other = await desk.PublishDraft(PublishPolicy.Move));

        var one = await desk.PublishDraft(PublishPolicy.SkipOverdue);

        Assert.Equal(2, Assert.IsType<DeskAnswer.Published>(other).Version);
        Assert.IsType<DeskAnswer.DraftChanged>(one);
        Assert.Equal(PublishPolicy.Move, Assert.Single((await desk.File()).Head.Publications).Policy);
    }

    [Fact]
    public async Task Two_who_change_different_things_at_once_both_succeed()
    {
        var store = new MeetingStore(new MemoryStore());
        var desk = new CampaignDriver(Start, store);
        store.BeforeCommit("campaign|demo|post-purchase", async () => await desk.Pause("survey"));

        Assert.IsType<DeskAnswer.Done>(await desk.Pause("care-tips"));

        Assert.Equal(["survey", "care-tips"], (await desk.File()).Head.Paused);
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_draft()
    {
        await _desk.PublishOnly(CampaignDriver.With("survey", "P6D"), PublishPolicy.Move);

        Assert.IsType<DeskAnswer.Saved>(await _desk.Drafts.Restore(Shop, CampaignDriver.Id, 1, null, _desk.Anna, CancellationToken.None));
        var published = Assert.IsType<DeskAnswer.Published>(await _desk.PublishDraft(PublishPolicy.Move));

        var version = await _desk.Campaigns.Find(Shop, CampaignDriver.Id, 3, CancellationToken.None);
        Assert.Equal((3, Period.FromDays(5)), (published.Version, version.Steps.Single(step => step.Id == "survey").Timing.Delay));
    }

    [Fact]
    public async Task What_is_not_there_is_an_answer()
    {
        Assert.IsType<DeskAnswer.NoDraft>(await _desk.PublishDraft(PublishPolicy.Move));
        Assert.IsType<DeskAnswer.DraftChanged>(await _desk.PublishDraft(PublishPolicy.Move, "0123"));
        Assert.IsType<DeskAnswer.NoDraft>(await _desk.Drafts.Discard(Shop, CampaignDriver.Id, null, _desk.Anna, CancellationToken.None));
        Assert.IsType<DeskAnswer.UnknownVersion>(await _desk.Drafts.Restore(Shop, CampaignDriver.Id, 9, null, _desk.Anna, CancellationToken.None));
        Assert.IsType<DeskAnswer.UnknownStep>(await _desk.Pause("surprise"));
        Assert.IsType<DeskAnswer.UnknownCampaign>(
            await _desk.Publisher.Publish(Shop, "none", PublishPolicy.Move, null, null, _desk.Anna, CancellationToken.None));
        Assert.IsType<DeskAnswer.UnknownCampaign>(await _desk.Switches.Pause(Shop, "none", "survey", _desk.Anna, CancellationToken.None));
        Assert.IsType<DeskAnswer.UnknownCampaign>(await _desk.Switches.SwitchOff(Shop, "none", _desk.Anna, CancellationToken.None));
        Assert.Empty(await _desk.Archive.Audit(Shop, CampaignDriver.Id, null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_switched_off_campaign_takes_no_order_and_comes_back_on_its_latest_version()
    {
        await _desk.PublishOnly(CampaignDriver.With("survey", "P6D"), PublishPolicy.Keep);

        await _desk.Switches.SwitchOff(Shop, CampaignDriver.Id, _desk.Anna, CancellationToken.None);
        Assert.Null((await Head()).Live);

        await _desk.Switches.SwitchOn(Shop, CampaignDriver.Id, _desk.Anna, CancellationToken.None);
        Assert.Equal(2, (await Head()).Live);
    }

    [Fact]
    public async Task Every_change_is_on_record_newest_first_and_what_changes_nothing_is_not()
    {
        await _desk.Save(CampaignDriver.With("survey", "P6D"));
        await _desk.Drafts.Discard(Shop, CampaignDriver.Id, null, _desk.Anna, CancellationToken.None);
        await _desk.PublishOnly(CampaignDriver.With("survey", "P6D"), PublishPolicy.SkipOverdue);
        await _desk.Pause("survey");
        await _desk.Pause("survey");
        await _desk.Resume("survey");
        await _desk.Resume("survey");
        await _desk.Switches.SwitchOff(Shop, CampaignDriver.Id, _desk.Anna, CancellationToken.None);
        await _desk.Switches.SwitchOn(Shop, CampaignDriver.Id, _desk.Anna, CancellationToken.None);
        await _desk.Switches.SwitchOn(Shop, CampaignDriver.Id, _desk.Anna, CancellationToken.None);
        await _desk.Drafts.Restore(Shop, CampaignDriver.Id, 2, null, _desk.Anna, CancellationToken.None);

        var first = await _desk.Archive.Audit(Shop, CampaignDriver.Id, null, 4, CancellationToken.None);
        var rest = await _desk.Archive.Audit(Shop, CampaignDriver.Id, first[^1].Number, 100, CancellationToken.None);

        Assert.Equal(
            [
                "9 Restored", "8 SwitchedOn", "7 SwitchedOff", "6 StepResumed",
                "5 StepPaused", "4 Published", "3 DraftSaved", "2 DraftDiscarded", "1 DraftSaved",
            ],
            first.Concat(rest).Select(entry => $"{entry.Number} {entry.Action}"));
        Assert.All(first, entry => Assert.Equal(("Anna", Start), (entry.By, entry.At)));
    }

    private async Task<CampaignHead> Head() =>
        Assert.Single(await _desk.Campaigns.Heads(Shop, CancellationToken.None), head => head.Id == CampaignDriver.Id);
}
