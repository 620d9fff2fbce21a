using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Consents;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Consent;

public sealed class OptInTests
{
    private readonly OptInDriver _shop = new(Moment("2026-03-26T10:00:00Z"));

    private IReadOnlyList<(Mail Mail, Instant At)> Sent => _shop.Orders.Provider.Sent;

    [Fact]
    public async Task A_mail_without_advertising_asks_for_the_confirmation()
    {
        var asked = Assert.IsType<OptInAnswer.Asked>(await _shop.Ask());
        await _shop.Send();

        var mail = Assert.Single(Sent).Mail;
        Assert.Equal((asked.RequestId, "anna@example.com", MessageClass.Contract, null), (mail.Id, mail.To, mail.Class, mail.Order));
        Assert.Contains("Morgenrot darf mir Angebote schicken.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geburtstag", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", string.Join(' ', mail.Text.Split().Where(word => word.Contains("/c/", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Null((await State()).ConsentTo(ConsentCategory.Offers));
    }

    [Fact]
    public async Task The_confirmation_is_a_consent_with_all_its_proof()
    {
        await _shop.Ask();
        await _shop.Send();
        await _shop.Orders.MoveTo(_shop.Orders.Now + Duration.FromHours(2));
        await _shop.Confirm(Assert.IsType<OptInView>(await _shop.Open(Sent[0].Mail)));

        var given = Assert.Single((await Events()).OfType<CustomerEvent.ConsentGiven>());
        Assert.Equal(
            new ConsentProof
            {
                RequestedAt = Moment("2026-03-26T10:00:00Z"),
                RequestedFrom = "192.0.2.1",
                ConfirmedAt = Moment("2026-03-26T12:00:00Z"),
                ConfirmedFrom = "192.0.2.2",
                MessageId = Sent[0].Mail.Id,
                TextHash = _shop.Orders.Shop.Consent?.Wordings[0].HashOf(CategorySet.Unnamed, "de"),
            },
            given.Proof);
        Assert.Equal(("newsletter form", "2026-03", "surveys, offers"), (given.Source, given.Wording, given.Categories.ToString()));
    }

    [Fact]
    public async Task Orders_to_come_know_of_the_consent_without_where_the_customer_was()
    {
        await Confirmed();
        var consent = (await State()).ConsentTo(ConsentCategory.Offers);

        Assert.NotNull(consent?.Proof?.ConfirmedAt);
        Assert.Null(consent.Proof.RequestedFrom);
        Assert.Null(consent.Proof.ConfirmedFrom);
    }

    [Fact]
    public async Task Confirming_twice_is_confirming_once_and_brings_back_nothing_that_was_withdrawn_since()
    {
        var view = await Confirmed();
        await _shop.Orders.MoveTo(_shop.Orders.Now + Duration.FromHours(1));
        await _shop.Orders.Happens(new CustomerEvent.ConsentWithdrawn
        {
            At = _shop.Orders.Now,
            Customer = view.Request.Customer,
            Source = "one-click",
        });
        await _shop.Orders.MoveTo(_shop.Orders.Now + Duration.FromHours(1));
        await _shop.Confirm(Assert.IsType<OptInView>(await _shop.Open(Sent[0].Mail)));

        Assert.Single((await Events()).OfType<CustomerEvent.ConsentGiven>());
        Assert.True((await State()).ObjectsTo(CategorySet.All));
    }

    [Fact]
    public async Task Who_objected_before_may_consent_again()
    {
        await _shop.Orders.Happens(new CustomerEvent.ConsentWithdrawn
        {
            At = Moment("2026-03-01T10:00:00Z"),
            Customer = new CustomerRef(null, "anna@example.com"),
            Source = "page",
        });
        await Confirmed();

        Assert.NotNull((await State()).ConsentTo(ConsentCategory.Surveys));
    }

    [Fact]
    public async Task The_link_lasts_seven_days()
    {
        await _shop.Ask();
        await _shop.Send();
        await _shop.Orders.MoveTo(Moment("2026-04-02T09:59:59Z"));
        Assert.NotNull(await _shop.Open(Sent[0].Mail));

        await _shop.Orders.MoveTo(Moment("2026-04-02T10:00:00Z"));
        Assert.Null(await _shop.Open(Sent[0].Mail));
    }

    [Fact]
    public async Task A_throttled_provider_delays_the_mail_and_doubles_nothing()
    {
        var provider = _shop.Orders.Provider;
        provider.AnswerNext(new SendOutcome.Again(_shop.Orders.Now + Duration.FromMinutes(5), "429"));
        provider.AnswerNext(new SendOutcome.Again(_shop.Orders.Now + Duration.FromMinutes(20), "429") { InDoubt = true });
        await _shop.Ask();
        await _shop.Send();
        Assert.Empty(Sent);

        await _shop.Send(within: Duration.FromHours(2));

        Assert.Equal(Moment("2026-03-26T10:20:00Z"), Assert.Single(Sent).At);
        Assert.Equal(3, provider.Calls);
        Assert.Single(provider.Asked.Select(mail => mail.Id).Distinct());
        Assert.True(provider.Asked[^1].InDoubt);
    }

    [Fact]
    public async Task An_address_is_asked_three_times_a_day_at_most_whoever_enters_it_how_fast()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async second =>
        {
            await Task.Yield();
            return await _shop.Desk.Ask(
                _shop.Orders.Shop,
                new OptInWish(new CustomerRef(null, second == 1 ? "ANNA@example.com" : "anna@example.com"), CategorySet.Unnamed, "de", "form", null),
                _shop.Orders.Now + Duration.FromSeconds(second),
                CancellationToken.None);
        }));
        Assert.All(answers, answer => Assert.IsType<OptInAnswer.Asked>(answer));
        await _shop.Orders.MoveTo(_shop.Orders.Now + Duration.FromHours(1));
        Assert.IsType<OptInAnswer.TooMany>(await _shop.Ask());
        Assert.IsType<OptInAnswer.Asked>(await _shop.Ask("other@example.com"));

        await _shop.Orders.MoveTo(_shop.Orders.Now + Duration.FromDays(1));
        Assert.IsType<OptInAnswer.Asked>(await _shop.Ask());
    }

    [Fact]
    public async Task A_confirmed_request_does_not_count()
    {
        await Confirmed();
        for (var time = 1; time <= OptInSlots.Most; time++)
        {
            await _shop.Orders.MoveTo(_shop.Orders.Now + Duration.FromMinutes(1));
            Assert.IsType<OptInAnswer.Asked>(await _shop.Ask());
        }
    }

    [Fact]
    public async Task An_address_that_mail_does_not_reach_gets_none()
    {
        await _shop.Ask();
        await _shop.Orders.Happens(new CustomerEvent.AddressFailed
        {
            At = _shop.Orders.Now,
            Customer = new CustomerRef(null, "anna@example.com"),
            Detail = "bounced 550",
        });
        Assert.IsType<OptInAnswer.Undeliverable>(await _shop.Ask());

        await _shop.Send(within: Duration.FromDays(8));

        Assert.Empty(Sent);
        Assert.Single(_shop.Outbox.GivenUp);
    }

    [Fact]
    public async Task What_the_shop_has_no_text_for_is_not_asked()
    {
        Assert.IsType<OptInAnswer.NotOffered>(await _shop.Ask(categories: CategorySet.Of(ConsentCategory.Service)));
        Assert.IsType<OptInAnswer.NotOffered>(await _shop.Ask(categories: CategorySet.Of()));
    }

    private async Task<OptInView> Confirmed()
    {
        await _shop.Ask();
        await _shop.Send();
        await _shop.Orders.MoveTo(_shop.Orders.Now + Duration.FromMinutes(5));
        var view = Assert.IsType<OptInView>(await _shop.Open(Sent[0].Mail));
        await _shop.Confirm(view);
        return view;
    }

    private async Task<IReadOnlyList<CustomerEvent>> Events() =>
        await _shop.Records.EventsOf(_shop.Orders.Shop.Id, new CustomerRef(null, "anna@example.com"), CancellationToken.None);

    /// <summary>As an order knows it that comes now.</summary>
    private async Task<ConsentState> State()
    {
        _shop.Orders.Provider.AnswerNext(new SendOutcome.Accepted());
        await _shop.Orders.Happens(At("2026-03-26T09:00:00Z", "later").Placed(order => order with { Customer = null }));
        return (await OrderPartition.Load(_shop.Orders.Store, _shop.Orders.Key(new OrderId("later")), CancellationToken.None)).State.Consents;
    }
}
