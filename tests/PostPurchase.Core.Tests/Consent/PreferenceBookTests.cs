using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Consent;

public sealed class PreferenceBookTests
{
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(
        Moment("2026-03-26T10:00:00Z"), A.Shop() with { Consent = A.ConsentSettings(), ExistingCustomerNotice = null });

    private static PreferenceChoice Nothing { get; } = new()
    {
        Wanted = CategorySet.Of(ConsentCategory.Service),
        TickedBefore = CategorySet.Of(ConsentCategory.Service, ConsentCategory.Offers),
        Wording = "2026-03",
        ShownIn = "de",
        Language = "de",
    };

    [Fact]
    public async Task Taking_a_tick_away_is_an_objection_for_all_orders_of_the_customer_future_ones_too()
    {
        await Order("1001");
        await Order("1002");
        await Save(Nothing);
        await Order("1003");

        foreach (var order in new[] { "1001", "1002", "1003" })
        {
            Assert.True((await State(order)).Consents.ObjectsTo(CategorySet.Advertising));
            Assert.Null((await State(order)).Consents.LatestOf(ConsentCategory.Service));
        }
    }

    [Fact]
    public async Task A_tick_by_hand_is_a_consent_with_its_text_and_leaving_one_is_none()
    {
        await Order("1001");
        await Save(Nothing with { Wanted = CategorySet.Of(ConsentCategory.Service, ConsentCategory.Offers, ConsentCategory.Surveys), Mail = "survey" });

        var consents = (await State("1001")).Consents;
        var given = consents.ConsentTo(ConsentCategory.Surveys);
        Assert.Equal(("preferences", "2026-03", "surveys"), (given?.Source, given?.Wording, given?.Categories.ToString()));
        Assert.Equal(
            A.ConsentSettings().Wordings[0].HashOf(CategorySet.Of(ConsentCategory.Surveys), "de"), given?.Proof?.TextHash);
        Assert.Null(consents.LatestOf(ConsentCategory.Offers));
    }

    [Fact]
    public async Task A_text_that_was_never_the_shops_is_no_text_to_consent_to()
    {
        await Order("1001");
        await Save(Nothing with { Wanted = CategorySet.All, Wording = "forged" });

        Assert.Null((await State("1001")).Consents.LatestOf(ConsentCategory.Surveys));
    }

    [Fact]
    public async Task Saving_again_changes_nothing()
    {
        await Order("1001");
        var choice = Nothing with { Wanted = CategorySet.Advertising, Language = "en", Birthday = Birthday.Of(5, 1, 1990), Frequency = MailFrequency.Fewer };
        await Save(choice);
        var events = (await _shop.Show(Id)).Events.Count;
        await _shop.MoveTo(_shop.Now + Duration.FromHours(1));
        await Save(choice);

        Assert.Equal(events, (await _shop.Show(Id)).Events.Count);
    }

    [Fact]
    public async Task Mails_come_in_the_language_that_the_customer_asked_for()
    {
        await Order("1001");
        await Save(Nothing with { Language = "en" });
        await Order("1002");

        Assert.Equal(
            ["Ihre Bestellung", "Your order"], _shop.Provider.Sent.Select(sent => string.Join(' ', sent.Mail.Subject.Split(' ').Take(2))));
    }

    [Fact]
    public async Task A_birthday_is_not_kept_without_the_consent_to_its_mail()
    {
        await Order("1001");
        await Save(Nothing with { Birthday = Birthday.Of(5, 1, 1990), Language = "en" });

        Assert.Null((await State("1001")).Preferences?.Birthday);
    }

    [Fact]
    public async Task Who_wants_fewer_mails_gets_one_of_advertising_in_thirty_days()
    {
        await Order("1001");
        await Save(Nothing with { Wanted = CategorySet.All, Frequency = MailFrequency.Fewer });
        await _shop.Happens(At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered());
        await _shop.MoveTo(Moment("2026-06-15T00:00:00Z"));

        string[] advertising = ["survey", "survey-reminder", "review-request", "care-tips"];
        var sent = _shop.Provider.Sent.Where(one => advertising.Contains(one.Mail.Step, StringComparer.Ordinal)).Select(one => one.At).ToList();
        Assert.True(sent.Count >= 2);
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Duration.FromDays(30)));
    }

    private async Task Order(string id) =>
        await _shop.Happens(At("2026-03-26T09:00:00Z", id).Placed(order => order with { Customer = A.Buyer() with { AcceptsMarketing = true } }));

    private async Task Save(PreferenceChoice choice)
    {
        await _shop.Preferences.Save(_shop.Shop, _shop.Key(Id), choice, _shop.Now, CancellationToken.None);
        await _shop.Settle();
    }

    private async Task<OrderState> State(string id) =>
        (await OrderPartition.Load(_shop.Store, _shop.Key(new OrderId(id)), CancellationToken.None)).State;
}
