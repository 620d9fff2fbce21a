using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.Core.Tests.Occasions.DateRuleTests;

namespace PostPurchase.Core.Tests.Occasions;

/// <summary>The campaigns that ship with the product, once their occasion has come. The customer lives in Berlin.</summary>
public sealed class OccasionJourneysTests
{
    private const string Placed = "2026-03-26T09:00:00Z";
    private static readonly OrderId Id = new("1001");

    [Fact]
    public async Task An_order_alone_starts_none_of_them()
    {
        var shop = new JourneyDriver(Happened.Moment(Placed));
        await shop.Happens(Happened.At(Placed).Placed());

        Assert.Equal(DefaultCampaign.PostPurchase.Id, Assert.Single((await shop.Show(Id)).Journeys).Campaign);
    }

    [Fact]
    public async Task Who_has_not_ordered_for_ninety_days_gets_one_mail_at_ten()
    {
        var shop = await With("win-back", "1001", "2026-06-24");
        await shop.MoveTo(Happened.Moment("2026-12-31T00:00:00Z"));

        Assert.Equal(["confirmation 2026-03-26T09:00:00Z", "offer 2026-06-24T08:00:00Z"], shop.Sent);
        Assert.Contains("Donnerstag, 26. März 2026", shop.Provider.Sent[^1].Mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_ordered_again_is_not_won_back()
    {
        var shop = await With("win-back", "1001", "2026-06-24");
        await shop.Happens(Happened.At("2026-06-23T22:00:00Z", "1002").Placed());
        await shop.MoveTo(Happened.Moment("2026-07-31T00:00:00Z"));

        Assert.DoesNotContain(shop.Sent, sent => sent.StartsWith("offer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_seasons_mail_names_its_day()
    {
        var shop = await With("seasonal", "easter-2027", "2027-03-18", "2027-03-28", "easter");
        await shop.MoveTo(Happened.Moment("2027-03-31T00:00:00Z"));

        var mail = shop.Provider.Sent[^1].Mail;
        Assert.Equal("offer 2027-03-18T09:00:00Z", shop.Sent[^1]);
        Assert.StartsWith("Ostern: ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Sonntag, 28. März 2027", mail.Text, StringComparison.Ordinal);
    }

    /// <summary>30 May 2027 is a Sunday.</summary>
    [Theory]
    [InlineData(true, StepStatus.Sent, null)]
    [InlineData(false, StepStatus.Skipped, Rule.NoLegalBasis)]
    public async Task A_birthday_is_congratulated_on_the_day_by_consent_alone(bool consented, StepStatus status, Rule? rule)
    {
        var shop = await With("birthday", "2027", "2027-05-30", consented: consented);
        await shop.MoveTo(Happened.Moment("2027-06-05T00:00:00Z"));

        var step = await shop.Step(Id, "greeting");
        Assert.Equal((status, rule), (step.Status, status == StepStatus.Skipped ? step.Reason : null));
        Assert.Equal(consented, shop.Sent.Contains("greeting 2027-05-30T07:00:00Z"));
    }

    [Theory]
    [InlineData("en", "after the occasion began")]
    [InlineData("de", "nach Beginn des Anlasses")]
    public async Task A_planned_mail_says_what_it_waits_for(string language, string says)
    {
        var shop = await With("win-back", "1001", "2026-06-24");

        Assert.Contains(says, (await shop.Step(Id, "offer", language)).Explanation, StringComparison.Ordinal);
    }

    private static async Task<JourneyDriver> With(
        string campaign, string occasion, string from, string? date = null, string? name = null, bool consented = false)
    {
        var settings = consented ? A.Shop() with { Consent = A.ConsentSettings() with { CheckoutWording = "2026-03" } } : A.Shop();
        var shop = new JourneyDriver(Happened.Moment(Placed), settings);
        await shop.Happens(Happened.At(Placed).Placed(order => order with { Customer = order.Customer! with { AcceptsMarketing = consented } }));
        var day = Iso(from);
        await shop.MoveTo(day.AtMidnight().InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant() - Duration.FromHours(3));
        await shop.Happens(new OrderEvent.OccasionCame
        {
            At = shop.Now,
            OrderId = Id,
            Campaign = campaign,
            Occasion = occasion,
            Name = name,
            Date = Iso(date ?? from),
            From = day,
        });
        return shop;
    }
}
