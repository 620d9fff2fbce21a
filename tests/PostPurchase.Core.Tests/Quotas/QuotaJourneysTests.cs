using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Consents;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Quotas;

/// <summary>The quota in journeys: what waits, what is skipped, and what both say.</summary>
public sealed class QuotaJourneysTests
{
    private static readonly Instant Start = Moment("2026-03-26T09:00:00Z");
    private static readonly SendingQuota Two = new() { PerHour = 2 };

    [Fact]
    public async Task What_the_quota_has_no_room_for_gets_a_time_of_its_own_and_says_why()
    {
        var shop = Running(Two, ACampaign.Tip("tip", AnchorEvent.Placed, "PT1H"));
        await Place(shop, 3);
        await shop.MoveTo(Moment("2026-03-26T10:00:00Z"));

        var waiting = new List<Explained>();
        for (var order = 1; order <= 3; order++)
        {
            var step = await shop.Step(new OrderId($"{order}"), "tip");
            waiting.Add(new Explained(step.Status, step.Reason, step.Explanation));
        }

        // An offer uses at most seventy percent: one an hour.
        Assert.Equal([StepStatus.Sent, StepStatus.Planned, StepStatus.Planned], waiting.Select(step => step.Status));
        Assert.All(waiting.Skip(1), step => Assert.Equal(Rule.SendingQuota, step.Reason));
        Assert.EndsWith("its turn under the mail provider's sending quota comes then.", waiting[1].Text, StringComparison.Ordinal);

        await shop.MoveTo(Moment("2026-03-26T16:00:00Z"));
        Assert.Equal(3, shop.Sent.Count);
        Assert.Equal(3, shop.Provider.Sent.Select(sent => sent.Mail.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_would_be_too_late_is_skipped_and_says_so()
    {
        var shop = Running(Two, ACampaign.Tip("tip", AnchorEvent.Placed, "PT1H") with { Expiry = Period.FromMinutes(30) });
        await Place(shop, 3);
        await shop.MoveTo(Moment("2026-03-28T10:00:00Z"));

        Assert.Single(shop.Sent);
        var skipped = await shop.Step(new OrderId("3"), "tip");
        Assert.Equal((StepStatus.Skipped, Rule.SendingQuota), (skipped.Status, skipped.Reason));
        Assert.Equal("Skipped: its turn under the mail provider's sending quota would have come too late.", skipped.Explanation);
        Assert.Equal(
            "Ausgelassen: unter dem Versandkontingent des Maildiensts wäre sie zu spät an die Reihe gekommen.",
            (await shop.Step(new OrderId("3"), "tip", "de")).Explanation);
    }

    [Fact]
    public async Task A_mail_that_waits_takes_no_place_under_the_frequency_cap()
    {
        var shop = Running(Two, ACampaign.Tip("tip", AnchorEvent.Placed, "PT1H") with { Expiry = Period.FromMinutes(30) });
        await Place(shop, 2);
        await shop.MoveTo(Moment("2026-03-26T12:00:00Z"));

        // The second is of another customer, whose next advertising is free.
        var second = At("2026-03-26T12:00:00Z", "9").Placed(order => order with { Email = "2@example.com", Customer = A.Buyer() with { Id = "2" } });
        await shop.Happens(second);
        await shop.MoveTo(Moment("2026-03-26T14:00:00Z"));

        Assert.Equal(2, shop.Sent.Count);
    }

    [Fact]
    public async Task A_contract_mail_goes_before_offers_that_have_waited_for_longer()
    {
        var owed = ACampaign.Tip("owed", AnchorEvent.Placed, "PT0S") with { Message = "confirmation", Class = MessageClass.Contract };
        var shop = Running(new SendingQuota { PerHour = 10 }, ACampaign.Tip("tip", AnchorEvent.Placed, "PT1H"), owed);
        await Place(shop, 10);
        await shop.MoveTo(Moment("2026-03-26T10:30:00Z"));
        var late = At("2026-03-26T10:30:00Z", "late").Placed(order => order with { Email = "late@example.com" });
        await shop.Happens(late);

        Assert.Equal("owed 2026-03-26T10:30:00Z", shop.Sent[^1]);
    }

    [Fact]
    public async Task When_the_provider_has_had_enough_offers_wait_until_it_asked_and_contract_mails_do_not()
    {
        var owed = ACampaign.Tip("owed", AnchorEvent.Placed, "PT61M") with { Message = "confirmation", Class = MessageClass.Contract };
        var shop = Running(new SendingQuota { PerHour = 1_000 }, ACampaign.Tip("tip", AnchorEvent.Placed, "PT1H"), owed);
        await Place(shop, 2);
        shop.Provider.AnswerNext(new SendOutcome.Again(Moment("2026-03-26T10:47:00Z"), "TooManyRequests") { Throttled = true });
        await shop.MoveTo(Moment("2026-03-26T10:46:00Z"));

        Assert.Equal(["owed 2026-03-26T10:01:00Z", "owed 2026-03-26T10:01:00Z"], shop.Sent);

        await shop.MoveTo(Moment("2026-03-26T10:57:00Z"));
        Assert.Equal(4, shop.Sent.Count);
    }

    [Fact]
    public async Task Mails_of_no_journey_count_like_contract_mails()
    {
        var ledger = Running(new SendingQuota { PerHour = 1 }).Quota;
        var shop = new OptInDriver(Start);
        var sender = new PacedSender(shop.Orders.Provider, ledger);
        await shop.Ask();
        await shop.Send();
        var mail = shop.Orders.Provider.Sent.Single().Mail;

        Assert.IsType<SendOutcome.Accepted>(await sender.Send(mail, Instant.MaxValue, Start, CancellationToken.None));
        var again = Assert.IsType<SendOutcome.Again>(await sender.Send(mail, Instant.MaxValue, Start, CancellationToken.None));
        Assert.InRange(again.At, Start + Duration.FromHours(1), Start + Duration.FromMinutes(63));
        Assert.IsType<SendOutcome.Refused>(await sender.Send(mail, Start + Duration.FromMinutes(30), Start, CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_quota_nothing_is_read_or_written_for_it()
    {
        var shop = Running(SendingQuota.None, ACampaign.Tip("tip", AnchorEvent.Placed, "PT1H"));
        await Place(shop, 3);
        await shop.MoveTo(Moment("2026-03-26T12:00:00Z"));

        Assert.Equal(3, shop.Sent.Count);
        Assert.Empty(await shop.Store.Query(QuotaRows.Partition, "", "~", 10, CancellationToken.None));
    }

    private static async Task Place(JourneyDriver shop, int orders)
    {
        for (var order = 1; order <= orders; order++)
        {
            var id = $"{order}";
            await shop.Happens(At("2026-03-26T09:00:00Z", id).Placed(placed => placed with { Email = $"{id}@example.com", Customer = A.Buyer() with { Id = id } }));
        }
    }

    private static JourneyDriver Running(SendingQuota quota, params Step[] steps) =>
        new(Start, campaigns: new FixedCampaigns(ACampaign.Of(steps)), quota: quota);

    private sealed record Explained(StepStatus Status, Rule? Reason, string Text);
}
