using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Consent;

/// <summary>Advertising at the end of contract mails (BGH, 15 December 2015, VI ZR 134/15).</summary>
public sealed class PromotionTests
{
    private static readonly LocalizedText News = new("Neu: **Espresso Tagzug** – [ansehen](https://morgenrot.example/neu)", "New: **Espresso Tagzug**");

    [Fact]
    public async Task A_contract_mail_carries_it_on_a_basis_that_is_recorded()
    {
        var shop = Shop(A.Shop() with { Brand = A.Shop().Brand with { Promotion = News } });
        await shop.Happens(At("2026-03-26T09:00:00Z").Placed());

        var mail = Assert.Single(shop.Provider.Sent).Mail;
        Assert.Contains("Espresso Tagzug", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>Espresso Tagzug</strong>", mail.Html, StringComparison.Ordinal);
        var record = (await OrderPartition.Load(shop.Store, shop.Key(new("1001")), CancellationToken.None)).Journeys.Values.Single().Record;
        Assert.StartsWith("consent: offers, checkout", record.Find(new StepKey("confirmation", null))?.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_objection_the_same_mail_goes_out_without_it()
    {
        var shop = Shop(A.Shop() with { Brand = A.Shop().Brand with { Promotion = News } });
        await shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        await shop.Happens(new CustomerEvent.ConsentWithdrawn { At = shop.Now, Customer = new CustomerRef(null, "anna@example.com"), Source = "page" });
        await shop.MoveTo(Moment("2026-03-27T15:00:00Z"));
        await shop.Happens(At("2026-03-27T15:00:00Z").Shipped());

        var mail = shop.Provider.Sent[^1].Mail;
        Assert.Equal("shipping-notice", mail.Step);
        Assert.DoesNotContain("Espresso Tagzug", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_basis_there_is_none()
    {
        var shop = Shop(A.Shop() with { ExistingCustomerNotice = null, Brand = A.Shop().Brand with { Promotion = News } });
        await shop.Happens(At("2026-03-26T09:00:00Z").Placed(order => order with { Customer = null }));

        Assert.DoesNotContain("Espresso Tagzug", Assert.Single(shop.Provider.Sent).Mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("confirmation")]
    [InlineData("shipping-notice")]
    [InlineData("cancellation")]
    [InlineData("return-registered")]
    [InlineData("return-received")]
    [InlineData("return-refunded")]
    public void Every_contract_mail_has_its_place_at_the_end(string template)
    {
        var renderer = new DefaultMessageRenderer();
        foreach (var language in new[] { "de", "en" })
        {
            var request = Messages.Requests.Full(template, language);
            var shop = request.Shop with { Brand = request.Shop.Brand with { Promotion = News } };
            Assert.Contains("Espresso Tagzug", renderer.Render(request with { Shop = shop, Promotes = true }).Text, StringComparison.Ordinal);
            Assert.Equal(renderer.Render(request), renderer.Render(request with { Shop = shop }));
        }
    }

    private static JourneyDriver Shop(Shop shop) => new(Moment("2026-03-26T10:00:00Z"), shop);
}
