using PostPurchase.Core.Auditing;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Tests.Intake.Arrivals;
using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake;

public sealed class IntakeReplayTests
{
    private static readonly Who Mira = new("Mira", "0a1b2c3d");

    [Fact]
    public async Task What_is_understood_by_now_is_taken_in_and_leaves_the_list()
    {
        var site = new ArrivalSite();
        var place = await Kept(site, Canonical.Placed("1", ArrivalSite.Start, ArrivalSite.Start));

        var replayed = Assert.IsType<Replayed.Understood>(await Replay(site, place));

        Assert.IsType<IntakeResult.Accepted>(replayed.Outcome);
        await site.Driver.Settle();
        Assert.NotEmpty(site.Driver.Sent);
        Assert.Empty(await Malformed(site));
        var audited = Assert.Single((await site.Driver.Privacy.Audit.List(site.Shop, null, 10, CancellationToken.None)).Steps);
        Assert.Equal((AuditedAction.PayloadReplayed, "Mira", "understood"), (audited.Action, audited.By, audited.Detail));
    }

    [Fact]
    public async Task Replaying_twice_is_replaying_once()
    {
        var site = new ArrivalSite();
        var place = await Kept(site, Canonical.Placed("1", ArrivalSite.Start, ArrivalSite.Start));
        await Replay(site, place);

        Assert.IsType<Replayed.Gone>(await Replay(site, place));
    }

    [Fact]
    public async Task Whoever_is_cut_off_before_it_left_the_list_finds_it_on_record()
    {
        var store = new CrashingStore(new MemoryStore());
        var site = new ArrivalSite(store);
        var place = await Kept(site, Canonical.Placed("1", ArrivalSite.Start, ArrivalSite.Start));
        store.CrashAfter(1, afterWriting: false);
        await Assert.ThrowsAsync<IOException>(async () => await Replay(site, place));

        Assert.IsType<IntakeResult.Duplicate>(Assert.IsType<Replayed.Understood>(await Replay(site, place)).Outcome);
        Assert.Empty(await Malformed(site));
    }

    [Fact]
    public async Task What_is_still_not_understood_stays_with_the_present_reason()
    {
        var site = new ArrivalSite();
        await site.Take(StandardWebhooks.Of("""{"type":"order.placed","timestamp":"2026-03-26T09:00:00Z","data":{"order":{"id":7}}}"""));
        var kept = (await Malformed(site))[0];

        var still = Assert.IsType<Replayed.StillMalformed>(await Replay(site, kept.Place));

        Assert.Equal((kept.Path, kept.Problem), (still.Path, still.Problem));
        Assert.Equal(kept.Place, Assert.Single(await Malformed(site)).Place);
    }

    [Fact]
    public async Task A_payload_that_was_cut_off_or_scrubbed_says_so()
    {
        var site = new ArrivalSite();
        var payload = await Payload(site);

        Assert.Equal(ReplayObstacle.CutOff, (payload with { Length = 999_999 }).Obstacle);
        Assert.Equal(ReplayObstacle.Scrubbed, (payload with { Body = "" }).Obstacle);
        Assert.Equal(ReplayObstacle.WithoutHeaders, (payload with { Headers = null, Topic = "" }).Obstacle);
        Assert.Null(payload.Obstacle);
    }

    [Fact]
    public async Task All_are_read_again_page_by_page()
    {
        var site = new ArrivalSite();
        for (var number = 0; number < 45; number++)
        {
            var webhook = Canonical.Placed($"o{number}", ArrivalSite.Start, ArrivalSite.Start);
            await Kept(site, number % 3 == 0 ? webhook with { Body = $$$"""{"type":"order.placed","n":{{{number}}}}""" } : webhook);
        }

        var sum = await site.Replay.ReplayAll(site.Driver.Shop, null, Mira, site.Driver.Now, CancellationToken.None);

        Assert.Equal(new ReplayedAll(30, 15, 0, null), sum);
        Assert.Equal(15, (await Malformed(site)).Count);
    }

    [Fact]
    public async Task Headers_are_kept_without_what_proves_the_sender()
    {
        var site = new ArrivalSite();
        await site.Take(StandardWebhooks.Of("""{"type":"order.placed"}"""));

        var headers = (await Malformed(site))[0].Headers!;

        Assert.Equal(["webhook-id", "webhook-timestamp"], headers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("12-zz")]
    [InlineData("9223370000000000000-0123456789abcdef")]
    public async Task A_place_that_is_none_is_gone(string place) => Assert.IsType<Replayed.Gone>(await Replay(new ArrivalSite(), place));

    private static ValueTask<Replayed> Replay(ArrivalSite site, string place) =>
        site.Replay.Replay(site.Driver.Shop, place, Mira, site.Driver.Now, CancellationToken.None);

    private static async Task<IReadOnlyList<MalformedPayload>> Malformed(ArrivalSite site) =>
        await site.Driver.Privacy.Ledger.ListMalformed(site.Shop, 100, CancellationToken.None);

    private static async Task<MalformedPayload> Payload(ArrivalSite site)
    {
        await site.Take(StandardWebhooks.Of("""{"type":"order.placed"}"""));
        return (await Malformed(site))[0];
    }

    /// <summary>As if a reader of before had not understood it.</summary>
    private static async Task<string> Kept(ArrivalSite site, StandardWebhook webhook)
    {
        var request = new WebhookRequest(webhook.Headers(StandardWebhooks.Secret), System.Text.Encoding.UTF8.GetBytes(webhook.Body));
        var problem = new Delivery.Malformed("order.placed", "$.data", "was not understood");
        return (await site.Driver.Privacy.Ledger.KeepMalformed(site.Shop, "standard", problem, request, ArrivalSite.Start, CancellationToken.None)).Place;
    }
}
