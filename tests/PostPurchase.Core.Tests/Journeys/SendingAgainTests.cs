using PostPurchase.Core.Cases;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>What support does about mails that were sent: send them again.</summary>
public sealed class SendingAgainTests
{
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment("2026-03-28T13:00:00Z"));

    private static OrderEvent[] Delivered =>
    [
        At("2026-03-26T09:00:00Z").Placed(), At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered(),
    ];

    [Fact]
    public async Task A_mail_is_sent_again_once_for_each_request_under_a_name_of_its_own()
    {
        await _shop.Happens(Delivered);

        await SendAgain("confirmation", "a1");
        await SendAgain("confirmation", "a1");
        await _shop.Settle();
        await SendAgain("confirmation", "a1");
        await _shop.MoveTo(Moment("2026-03-28T13:30:00Z"));
        Assert.Equal(2, _shop.Provider.Sent.Count(sent => sent.Mail.Step == "confirmation"));

        await SendAgain("confirmation", "a2");
        await _shop.Settle();

        var mails = _shop.Provider.Sent.Where(sent => sent.Mail.Step == "confirmation").Select(sent => sent.Mail).ToList();
        Assert.Equal(3, mails.Select(mail => mail.Id).Distinct().Count());
        var again = (await _shop.Show(Id)).Journeys.Single().Steps.First(step => step.Again == "a1");
        Assert.Equal("Sent again Sat 28 Mar 14:00 (Berlin) by Anna (support).", again.Explanation);
        Assert.Equal(mails[1].Id, again.MessageId);
    }

    [Fact]
    public async Task A_mail_is_sent_again_to_the_corrected_address()
    {
        await _shop.Happens(Delivered);
        await _shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with
        {
            Email = "anna.mueller@example.com",
            RevisedAt = Moment("2026-03-28T13:00:00Z"),
        }));

        await SendAgain("confirmation", "a1");
        await _shop.Settle();

        Assert.Equal("anna.mueller@example.com", _shop.Provider.Sent[^1].Mail.To);
    }

    [Fact]
    public async Task Advertising_is_sent_again_only_on_a_basis_that_holds_now()
    {
        await _shop.Happens(Delivered);
        await _shop.MoveTo(Moment("2026-04-04T00:00:00Z"));
        await _shop.Happens(new CustomerEvent.ConsentWithdrawn { At = _shop.Now, Customer = new CustomerRef("c1", "anna@example.com"), Source = "page" });
        var before = _shop.Provider.Sent.Count;

        var refused = Assert.IsType<ActAnswer.Refused>(await SendAgain("survey", "a1"));
        var contract = await SendAgain("confirmation", "a2");
        await _shop.Settle();

        Assert.Equal("It can't go out now: no consent is on record and no existing-customer notice was shown.", refused.Explanation);
        Assert.IsType<ActAnswer.Done>(contract);
        Assert.Equal(before + 1, _shop.Provider.Sent.Count);
    }

    [Fact]
    public async Task An_objection_between_asking_and_sending_again_wins()
    {
        await _shop.Happens(Delivered);
        await _shop.MoveTo(Moment("2026-04-04T00:00:00Z"));
        await SendAgain("survey", "a1");

        await _shop.Happens(new CustomerEvent.ConsentWithdrawn { At = _shop.Now, Customer = new CustomerRef("c1", "anna@example.com"), Source = "page" });

        Assert.Single(_shop.Sent, sent => sent.StartsWith("survey ", StringComparison.Ordinal));
    }

    private ValueTask<ActAnswer> SendAgain(string step, string request) => _shop.Desk.Do(
        _shop.Shop, Id, new ActWish(JourneyAct.Resend, "post-purchase", null, step, null, request), new SupportAct("Anna", null, _shop.Now), "en", CancellationToken.None);
}
