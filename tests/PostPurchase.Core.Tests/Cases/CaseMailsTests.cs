using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Cases;

public sealed class CaseMailsTests
{
    private const string Start = "2026-03-26T09:00:00Z";
    private const string Delivered = "2026-03-28T09:00:00Z";
    private const string Told = "2026-03-30T08:30:00Z";
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment(Start), A.Shop() with
    {
        Support = new SupportSettings { Address = "support@morgenrot.example", AnswerWithin = Period.FromHours(8) },
    });

    [Fact]
    public async Task Support_hears_of_a_problem_at_once_and_once()
    {
        await Problem();
        await _shop.Answer(Id, ("check-in", "problem"), ("comment", "nass geworden"));
        await _shop.Advancer.Advance(_shop.Key(Id), _shop.Now, CancellationToken.None);

        var (mail, at) = Assert.Single(Sent("case-notice"));
        Assert.Equal(Moment(Told), at);
        Assert.Equal("support@morgenrot.example", mail.To);
        Assert.Equal("anna@example.com", mail.ReplyTo);
        Assert.DoesNotContain("List-Unsubscribe", mail.Headers.Keys);
        Assert.Contains("Anna Müller", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/o/", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/a/", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_for_support_it_goes_where_customers_replies_go()
    {
        var shop = new JourneyDriver(Moment(Start));
        await shop.Happens(At(Start).Placed(), At(Start).CaseOpened("k1"));

        Assert.Equal("service@morgenrot.example", Assert.Single(shop.Provider.Sent, sent => sent.Mail.Step == "case-notice").Mail.To);
    }

    [Fact]
    public async Task Replies_go_to_the_shop_where_the_customer_has_no_address()
    {
        await _shop.Happens(At(Start).Placed(order => order with { Email = null }), At(Start).CaseOpened("k1"));

        Assert.Equal("service@morgenrot.example", Assert.Single(Sent("case-notice")).Mail.ReplyTo);
    }

    [Fact]
    public async Task Support_hears_of_it_whatever_the_marketer_has_switched_off()
    {
        var desk = new CampaignDriver(Moment(Start));
        await desk.Orders.Happens(At(Start).Placed());
        foreach (var step in DefaultCampaign.PostPurchase.Steps)
        {
            await desk.Switches.Pause(desk.Orders.Shop.Id, CampaignDriver.Id, step.Id, desk.Anna, CancellationToken.None);
        }

        await desk.Switches.SwitchOff(desk.Orders.Shop.Id, CampaignDriver.Id, desk.Anna, CancellationToken.None);
        await desk.Orders.Happens(At(Start).CaseOpened("k1"));

        Assert.Single(desk.Orders.Provider.Sent, sent => sent.Mail.Step == "case-notice");
    }

    [Fact]
    public async Task Support_is_reminded_when_nobody_answered_in_time()
    {
        await Problem();
        await _shop.MoveTo(Moment(Told) + Duration.FromDays(3));

        Assert.Equal(Moment("2026-03-30T16:30:00Z"), Assert.Single(Sent("case-reminder")).At);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_reminded_of_what_was_answered_or_resolved(bool respond)
    {
        await Problem();
        await (respond ? Respond("check-in") : Resolve("check-in"));
        await _shop.MoveTo(Moment(Told) + Duration.FromDays(3));

        Assert.Empty(Sent("case-reminder"));
    }

    [Fact]
    public async Task A_reminder_that_comes_late_is_not_sent_when_the_answer_was_faster()
    {
        await Problem();
        await _shop.Cases.Respond(_shop.Key(Id), "check-in", Act() with { At = Moment("2026-03-30T17:00:00Z") }, CancellationToken.None);
        await _shop.MoveTo(Moment(Told) + Duration.FromDays(3));

        Assert.Empty(Sent("case-reminder"));
    }

    [Fact]
    public async Task A_reminder_that_was_sent_stays_on_record_when_the_answer_comes()
    {
        await Problem();
        await _shop.MoveTo(Moment("2026-03-30T17:00:00Z"));
        await Respond("check-in");

        Assert.Equal(StepStatus.Sent, (await _shop.Step(Id, "case-reminder")).Status);
        Assert.Single(Sent("case-reminder"));
    }

    [Fact]
    public async Task The_survey_waits_for_the_case_and_goes_on_when_it_is_resolved()
    {
        await Problem();
        await _shop.MoveTo(Moment("2026-04-04T08:00:00Z"));
        Assert.Equal(StepStatus.Held, (await _shop.Step(Id, "survey")).Status);

        await Resolve("check-in");
        await _shop.MoveTo(Moment("2026-04-04T18:00:00Z"));

        Assert.Single(Sent("survey"));
    }

    [Fact]
    public async Task The_customer_is_asked_the_next_morning_whether_it_is_solved()
    {
        await Problem();
        await Resolve("check-in");
        await _shop.MoveTo(Moment(Told) + Duration.FromDays(3));

        var (mail, at) = Assert.Single(Sent("case-follow-up"));
        Assert.Equal(Moment("2026-03-31T08:00:00Z"), at);
        Assert.Equal("anna@example.com", mail.To);
        Assert.Equal("service@morgenrot.example", mail.ReplyTo);
        Assert.Contains("?resolved=no", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_took_the_complaint_back_is_not_asked()
    {
        await Problem();
        await _shop.Answer(Id, ("check-in", "ok"));
        await _shop.MoveTo(Moment(Told) + Duration.FromDays(3));

        Assert.Empty(Sent("case-follow-up"));
        Assert.Empty(Sent("case-reminder"));
    }

    [Fact]
    public async Task A_problem_that_is_not_solved_reaches_support_again_each_time()
    {
        await Problem();
        await Resolve("check-in");
        await _shop.MoveTo(Moment("2026-03-31T09:00:00Z"));
        await _shop.Answer(Id, ("resolved", "no"), ("resolved-comment", "Es kam wieder dasselbe."));

        Assert.Equal(2, Sent("case-notice").Count);
        Assert.Contains("Es kam wieder dasselbe.", Sent("case-notice")[1].Mail.Text, StringComparison.Ordinal);
        await Resolve("resolved");
        await _shop.MoveTo(Moment("2026-04-01T09:00:00Z"));
        Assert.Equal(2, Sent("case-follow-up").Count);

        await _shop.Answer(Id, ("resolved", "no"));

        Assert.Equal(["check-in", "resolved", "resolved-2"], (await _shop.Show(Id)).State.Cases.Select(found => found.Id));
        Assert.Equal(3, Sent("case-notice").Count);
    }

    [Fact]
    public async Task Support_hears_of_a_problem_with_a_cancelled_order_too()
    {
        await _shop.Happens(At(Start).Placed(), At(Start).Cancelled());
        await _shop.MoveTo(Moment(Told));
        await _shop.Answer(Id, ("csat", "1"));

        Assert.Single(Sent("case-notice"));
    }

    [Fact]
    public async Task Nothing_is_sent_about_an_erased_customer()
    {
        await Problem();
        await _shop.Happens(new OrderEvent.CustomerErased { At = _shop.Now, OrderId = Id });
        await _shop.MoveTo(Moment(Told) + Duration.FromDays(3));

        Assert.Empty(Sent("case-reminder"));
        Assert.Empty((await _shop.CaseList.List(_shop.Shop.Id, open: true, null, 10, CancellationToken.None)).Cases);
        Assert.IsType<CaseAnswer.UnknownOrder>(await _shop.Cases.Open(_shop.Key(Id), Act(), CancellationToken.None));
    }

    private async Task Problem()
    {
        await _shop.Happens(At(Start).Placed(), At(Start).Shipped());
        await _shop.MoveTo(Moment(Delivered));
        await _shop.Happens(At(Delivered).Delivered());
        await _shop.MoveTo(Moment(Told));
        await _shop.Answer(Id, ("check-in", "problem"), ("comment", "nass geworden"));
    }

    private async Task Respond(string id)
    {
        await _shop.Cases.Respond(_shop.Key(Id), id, Act(), CancellationToken.None);
        await _shop.Settle();
    }

    private async Task Resolve(string id)
    {
        await _shop.Cases.Resolve(_shop.Key(Id), id, Act(), CancellationToken.None);
        await _shop.Settle();
    }

    private SupportAct Act() => new("Mira", null, _shop.Now);

    private List<(Core.Messages.Mail Mail, Instant At)> Sent(string step) =>
        [.. _shop.Provider.Sent.Where(sent => sent.Mail.Step == step).Select(sent => (sent.Mail, sent.At))];
}
