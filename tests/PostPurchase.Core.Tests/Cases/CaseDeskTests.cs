using NodaTime;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Cases;

public sealed class CaseDeskTests
{
    private const string Start = "2026-03-26T09:00:00Z";
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment(Start));

    [Fact]
    public async Task Support_opens_responds_and_resolves_each_once()
    {
        await _shop.Happens(At(Start).Placed());
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("support", Done(await _shop.Cases.Open(Key, Act("rief an"), CancellationToken.None)).Id);
        }

        var minutes = Duration.FromMinutes(1);
        for (var time = 0; time < 2; time++)
        {
            await _shop.MoveTo(_shop.Now + minutes);
            Assert.Equal(Moment(Start) + minutes, Done(await _shop.Cases.Respond(Key, "support", Act(), CancellationToken.None)).RespondedAt);
        }

        for (var time = 0; time < 2; time++)
        {
            await _shop.MoveTo(_shop.Now + minutes);
            Assert.Equal(Moment(Start) + (minutes * 3), Done(await _shop.Cases.Resolve(Key, "support", Act("ersetzt"), CancellationToken.None)).ResolvedAt);
        }

        Assert.Equal(
            ["CaseOpened", "CaseResolved", "CaseResponded", "Placed"],
            (await _shop.Show(Id)).Events.Select(recorded => recorded.Event.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_else_the_customer_told_support_is_a_case_of_its_own()
    {
        await _shop.Happens(At(Start).Placed());
        await _shop.Cases.Open(Key, Act("Karton nass"), CancellationToken.None);

        Assert.Equal("support-2", Done(await _shop.Cases.Open(Key, Act("Rechnung fehlt"), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task What_cant_be_done_is_refused_and_changes_nothing()
    {
        Assert.IsType<CaseAnswer.UnknownOrder>(await _shop.Cases.Open(Key, Act(), CancellationToken.None));
        await _shop.Happens(At(Start).Placed());
        Assert.IsType<CaseAnswer.UnknownCase>(await _shop.Cases.Respond(Key, "support", Act(), CancellationToken.None));
        Assert.IsType<CaseAnswer.UnknownCase>(await _shop.Cases.Resolve(Key, "csat", Act(), CancellationToken.None));
        await _shop.Cases.Open(Key, Act(), CancellationToken.None);
        await _shop.Cases.Resolve(Key, "support", Act(), CancellationToken.None);

        Assert.IsType<CaseAnswer.ResolvedAlready>(await _shop.Cases.Respond(Key, "support", Act(), CancellationToken.None));
        Assert.Equal(3, (await _shop.Show(Id)).Events.Count);
    }

    [Fact]
    public async Task The_list_has_who_waits_longest_first_and_what_was_done_last_first()
    {
        foreach (var (order, minute) in new[] { ("a", 2), ("b", 1), ("c", 3) })
        {
            await _shop.Happens(At(Start, order).Placed(), At($"2026-03-26T09:0{minute}:00Z", order).CaseOpened("k"));
        }

        Assert.Equal(["b", "a", "c"], await Listed(open: true));
        foreach (var order in new[] { "a", "b" })
        {
            await _shop.MoveTo(_shop.Now + Duration.FromHours(1));
            await _shop.Cases.Resolve(_shop.Key(new OrderId(order)), "k", Act(), CancellationToken.None);
            await _shop.Settle();
        }

        Assert.Equal(["c"], await Listed(open: true));
        Assert.Equal(["b", "a"], await Listed(open: false));
    }

    [Fact]
    public async Task A_look_that_is_behind_another_does_not_put_a_resolved_case_back()
    {
        await _shop.Happens(At(Start).Placed(), At(Start).CaseOpened("k"));
        var behind = await OrderPartition.Load(_shop.Store, Key, CancellationToken.None);
        await _shop.Cases.Resolve(Key, "k", Act(), CancellationToken.None);
        await _shop.Settle();

        var unnoted = behind with { Handled = new Dictionary<string, Core.Storage.Row>(StringComparer.Ordinal) };
        var follower = new CaseFollower(_shop.Store, _shop.CaseList);
        await follower.Follow(new LookedAt(unnoted, behind.State, [], _shop.Shop, _shop.Now), CancellationToken.None);

        Assert.Empty(await Listed(open: true));
        Assert.Single(await Listed(open: false));
    }

    [Fact]
    public async Task A_look_at_which_nothing_changed_writes_nothing()
    {
        await _shop.Happens(At(Start).Placed(), At(Start).CaseOpened("k"));
        var before = (await OrderPartition.Load(_shop.Store, Key, CancellationToken.None)).Handled["cases"].ETag;

        await _shop.Happens(At(Start).Paid());

        Assert.Equal(before, (await OrderPartition.Load(_shop.Store, Key, CancellationToken.None)).Handled["cases"].ETag);
    }

    [Fact]
    public async Task Pages_of_the_list_follow_each_other_without_gaps()
    {
        for (var number = 0; number < 25; number++)
        {
            await _shop.Happens(At(Start, $"o/{number}").Placed(), At(Start, $"o/{number}").CaseOpened("k"));
        }

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await _shop.CaseList.List(_shop.Shop.Id, open: true, after, 10, CancellationToken.None);
            seen.AddRange(page.Cases.Select(entry => entry.Order.Value));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(25, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(25, seen.Count);
    }

    private OrderKey Key => _shop.Key(Id);

    private SupportAct Act(string? note = null) => new("Mira", note, _shop.Now);

    private static SupportCase Done(CaseAnswer answer) => Assert.IsType<CaseAnswer.Done>(answer).Case;

    private async Task<List<string>> Listed(bool open) =>
        [.. (await _shop.CaseList.List(_shop.Shop.Id, open, null, 100, CancellationToken.None)).Cases.Select(entry => entry.Order.Value)];
}
