using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Impacts;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Running;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Running;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Campaigns.Impacts;

/// <summary>
/// What is shown before a publication is what comes of it. The order waits for its care tips, due 11 April 08:00 UTC. Beside them
/// wait, throughout, the survey's reminder and the notice of a cancellation.
/// </summary>
public sealed class ImpactTests
{
    private readonly CampaignDriver _desk = new(Moment("2026-03-28T13:00:00Z"));

    [Theory]
    [InlineData("P14D", PublishPolicy.Move, ImpactKind.Kept, "2026-04-11T08:00:00Z")]
    [InlineData("P17D", PublishPolicy.Move, ImpactKind.Later, "2026-04-14T08:00:00Z")]
    [InlineData("P12D", PublishPolicy.Move, ImpactKind.Earlier, "2026-04-09T08:00:00Z")]
    [InlineData("P9D", PublishPolicy.Move, ImpactKind.DueAtOnce, "2026-04-07T08:00:00Z")]
    [InlineData("P9D", PublishPolicy.SkipOverdue, ImpactKind.Overdue, "2026-04-07T08:00:00Z")]
    [InlineData("P9D", PublishPolicy.Keep, ImpactKind.Kept, "2026-04-11T08:00:00Z")]
    public async Task A_mail_at_another_time(string delay, PublishPolicy policy, ImpactKind kind, string after)
    {
        await Deliver();
        await _desk.Save(CampaignDriver.With("care-tips", delay));

        var page = await Page(policy);

        Assert.Equal((1, policy == PublishPolicy.Keep ? 0 : 1, policy == PublishPolicy.Keep ? 1 : 0), (page.Orders, page.Moved, page.Staying));
        Assert.Equal(new Dictionary<ImpactKind, int> { [kind] = 1 }, Mails(page));
        if (kind != ImpactKind.Kept)
        {
            Assert.Equal(
                new ImpactExample("1001", "care-tips", null, Moment("2026-04-11T08:00:00Z"), Moment(after)),
                Assert.Single(page.Examples[kind]));
        }
    }

    [Fact]
    public async Task A_mail_that_has_expired_by_the_draft_is_overdue()
    {
        await Deliver();
        await _desk.Save(CampaignDriver.With("care-tips", step => step with
        {
            Timing = step.Timing with { Delay = Period.FromDays(6) },
            Expiry = Period.FromDays(2),
        }));

        Assert.Equal(new Dictionary<ImpactKind, int> { [ImpactKind.Overdue] = 1 }, Mails(await Page(PublishPolicy.Move)));
    }

    [Fact]
    public async Task A_step_that_is_taken_away()
    {
        await Deliver();
        await _desk.Save(DefaultCampaign.PostPurchase with
        {
            Steps = [.. DefaultCampaign.PostPurchase.Steps.Where(step => step.Id != "care-tips")],
        });

        var page = await Page(PublishPolicy.Move);

        Assert.Equal(new Dictionary<ImpactKind, int> { [ImpactKind.Removed] = 1 }, Mails(page));
        Assert.Equal(
            new ImpactExample("1001", "care-tips", null, Moment("2026-04-11T08:00:00Z"), null), page.Examples[ImpactKind.Removed][0]);
    }

    [Theory]
    [InlineData("P20D", ImpactKind.Added)]
    [InlineData("P10D", ImpactKind.DueAtOnce)]
    [InlineData("P1D", ImpactKind.Overdue)]
    public async Task A_step_that_is_added(string delay, ImpactKind kind)
    {
        await Deliver();
        await _desk.Save(DefaultCampaign.PostPurchase with { Steps = [.. DefaultCampaign.PostPurchase.Steps, Second(delay)] });

        Assert.Equal(
            new Dictionary<ImpactKind, int> { [ImpactKind.Kept] = 1, [kind] = 1 }, Mails(await Page(PublishPolicy.Move)));
    }

    [Fact]
    public async Task A_step_that_an_exit_of_the_draft_ends()
    {
        await Deliver();
        await _desk.Save(CampaignDriver.With("care-tips", step => step with
        {
            Exits = [new Condition("order.country", ConditionOperator.Exists)],
        }));

        Assert.Equal(new Dictionary<ImpactKind, int> { [ImpactKind.Ended] = 1 }, Mails(await Page(PublishPolicy.Move)));
    }

    [Fact]
    public async Task Mails_that_wait_for_something_to_happen_go_on_waiting()
    {
        await _desk.Orders.Happens(At("2026-03-28T13:00:00Z").Placed());
        await _desk.Save(CampaignDriver.With("care-tips", "P9D"));

        var page = await Page(PublishPolicy.Move);

        Assert.Equal([ImpactKind.Waiting], page.Mails.Where(pair => pair.Value > 0).Select(pair => pair.Key));
        Assert.Empty(page.Examples);
    }

    [Fact]
    public async Task Pages_add_up()
    {
        for (var number = 0; number < 50; number++)
        {
            await _desk.Orders.Happens(At("2026-03-28T13:00:00Z", $"n{number}").Placed());
        }

        await _desk.Save(CampaignDriver.With("care-tips", "P9D"));
        var whole = await Page(PublishPolicy.Move, limit: 1000);
        var pages = new List<ImpactPage>();
        for (IndexCursor? at = IndexCursor.First; at is { } from; at = pages[^1].Next)
        {
            pages.Add(await Page(PublishPolicy.Move, from, 7));
        }

        Assert.Equal(8, pages.Count);
        Assert.Equal((50, 50), (pages.Sum(page => page.Orders), pages.Sum(page => page.Moved)));
        Assert.Equal(whole.Mails[ImpactKind.Waiting], pages.Sum(page => page.Mails[ImpactKind.Waiting]));
    }

    /// <summary>Random drafts, policies and moments: each prediction against what the order does when the draft is published.</summary>
    [Fact]
    public async Task What_is_shown_comes_true()
    {
        const int Seed = 4711;
        var random = new Random(Seed);
        var seen = new HashSet<ImpactKind>();
        for (var round = 0; round < 120; round++)
        {
            var desk = new CampaignDriver(Moment("2026-03-28T13:00:00Z"));
            await desk.Orders.Happens(Delivered);
            await desk.Orders.MoveTo(Moment("2026-03-28T13:00:00Z") + Duration.FromHours(random.Next(1, 24 * 30)));
            await desk.Save(CampaignDriver.With(
                new[] { "survey", "care-tips", "delivery-check-in" }[random.Next(3)], $"P{random.Next(1, 30)}D"));
            var policy = (PublishPolicy)random.Next(3);
            var page = await Page(desk, policy, IndexCursor.First, 10);

            await desk.PublishDraft(policy);
            await desk.RunWaves();
            var before = desk.Orders.Provider.Sent.Count;
            await desk.Orders.Settle();
            var steps = (await desk.Orders.Show(new OrderId("1001"))).Journeys.Single().Steps;

            foreach (var (kind, example) in page.Examples.SelectMany(pair => pair.Value.Select(example => (pair.Key, example))))
            {
                seen.Add(kind);
                var step = steps.Single(step => step.Id == example.Step);
                var comesTrue = kind switch
                {
                    ImpactKind.Overdue => step is { Status: StepStatus.Skipped, Reason: Rule.Overdue or Rule.PassedBeforePublishing },
                    ImpactKind.DueAtOnce => step.SentAt == desk.Orders.Now || step.Status == StepStatus.Planned,
                    ImpactKind.Earlier or ImpactKind.Later => step.Status is StepStatus.Planned or StepStatus.Waiting,
                    _ => false,
                };
                Assert.True(comesTrue, $"seed {Seed}, round {round}: {kind} {example}, but {step}");
            }

            var atOnce = page.Mails[ImpactKind.DueAtOnce];
            Assert.True(desk.Orders.Provider.Sent.Count - before <= atOnce, $"seed {Seed}, round {round}: more mails than were announced");
        }

        Assert.Superset(
            new HashSet<ImpactKind> { ImpactKind.Earlier, ImpactKind.Later, ImpactKind.Overdue, ImpactKind.DueAtOnce }, seen);
    }

    [Fact]
    public async Task Pages_that_end_when_their_time_is_over_leave_no_order_out()
    {
        for (var order = 0; order < 30; order++)
        {
            await _desk.Orders.Happens(At("2026-03-26T09:00:00Z", $"o{order:d2}").Placed());
        }

        await _desk.Save(CampaignDriver.With("survey", "P6D"));
        var (orders, pages) = (0, 0);
        for (IndexCursor? from = IndexCursor.First; from is { } at; pages++)
        {
            var page = await Page(_desk, PublishPolicy.Move, at, 100, Stint.Begin(new PassingTime(TimeSpan.FromSeconds(1)), TimeSpan.FromMilliseconds(120)));
            Assert.InRange(page.Orders, 1, 20);
            (orders, from) = (orders + page.Orders, page.Next);
        }

        Assert.Equal((30, true), (orders, pages > 2));
        Assert.Equal((30, false), await _desk.Index.CountOnTheWay(_desk.Orders.Shop.Id, 100, CancellationToken.None));
        var (counted, mayBeMore) = await _desk.Index.CountOnTheWay(_desk.Orders.Shop.Id, 1, CancellationToken.None);
        Assert.Equal((true, true), (counted <= JourneyIndex.Buckets, mayBeMore));
    }

    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_show() => Assert.IsType<ImpactAnswer.NoDraft>(await _desk.Impact.Page(
        _desk.Orders.Shop.Id, CampaignDriver.Id, PublishPolicy.Move, IndexCursor.First, 10, Stint.Endless, _desk.Orders.Now, CancellationToken.None));

    private static OrderEvent[] Delivered =>
    [
        At("2026-03-26T09:00:00Z").Placed(), At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered(),
    ];

    private static Step Second(string delay) => new()
    {
        Id = "second-check-in",
        Message = "delivery-check-in",
        Class = MessageClass.Service,
        Anchor = new Anchor { On = AnchorEvent.Delivered },
        Timing = new() { Delay = PeriodPattern.Roundtrip.Parse(delay).Value },
        Expiry = Period.FromDays(3),
    };

    /// <summary>All is sent but the care tips, and what only an event can bring.</summary>
    private async Task Deliver()
    {
        await _desk.Orders.Happens(Delivered);
        await _desk.Orders.MoveTo(Moment("2026-04-08T12:00:00Z"));
    }

    private Task<ImpactPage> Page(PublishPolicy policy, IndexCursor from = default, int limit = 100) => Page(_desk, policy, from, limit);

    private static async Task<ImpactPage> Page(CampaignDriver desk, PublishPolicy policy, IndexCursor from, int limit, Stint? stint = null) =>
        Assert.IsType<ImpactAnswer.Found>(await desk.Impact.Page(
            desk.Orders.Shop.Id, CampaignDriver.Id, policy, from, limit, stint ?? Stint.Endless, desk.Orders.Now, CancellationToken.None)).Page;

    /// <summary>Without the two that wait throughout.</summary>
    private static Dictionary<ImpactKind, int> Mails(ImpactPage page)
    {
        var mails = page.Mails.ToDictionary();
        mails[ImpactKind.Kept]--;
        mails[ImpactKind.Waiting]--;
        return mails.Where(pair => pair.Value != 0).ToDictionary();
    }
}
