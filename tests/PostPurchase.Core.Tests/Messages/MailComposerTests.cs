using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Messages;

public sealed class MailComposerTests
{
    private static readonly Guid Id = Guid.Parse("6f0c2b8e-6a52-5f9f-8d7c-1f6f3a2b4c5d");
    private static readonly MailComposer Composer = new(Requests.Renderer);

    [Fact]
    public void A_mail_goes_from_the_shop_to_the_orders_address()
    {
        var mail = Compose(Requests.Full("confirmation", "de"));

        Assert.Equal(("anna@example.com", "hallo@morgenrot.example"), (mail.To, mail.From));
        Assert.Equal(("Kaffeerösterei Morgenrot", "service@morgenrot.example"), (mail.FromName, mail.ReplyTo));
        Assert.Equal((Id, "demo", new OrderId("1001")), (mail.Id, mail.Shop.Value, mail.Order));
        Assert.Equal(("post-purchase", "confirmation", MessageClass.Contract), (mail.Campaign, mail.Step, mail.Class));
        Assert.Equal(Requests.Renderer.Render(Requests.Full("confirmation", "de")), new RenderedMessage(mail.Subject, mail.Html, mail.Text));
    }

    [Fact]
    public void A_contract_mail_says_that_a_machine_wrote_it_and_offers_no_unsubscribing() =>
        Assert.Equal(
            [
                ("Auto-Submitted", "auto-generated"),
                ("Message-ID", "<6f0c2b8e-6a52-5f9f-8d7c-1f6f3a2b4c5d@morgenrot.example>"),
            ],
            Compose(Requests.Full("confirmation", "de")).Headers.Select(header => (header.Key, header.Value)));

    [Theory]
    [InlineData("delivery-check-in")]
    [InlineData("survey")]
    [InlineData("survey-reminder")]
    [InlineData("review-request")]
    [InlineData("care-tips")]
    public void Every_other_mail_can_be_unsubscribed_from_with_one_click(string template)
    {
        var headers = Compose(Requests.Full(template, "de")).Headers;

        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
        Assert.Equal("<https://mails.example/u/token-u>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public void No_value_can_start_a_header_of_its_own()
    {
        const string evil = "x\r\nBcc: y@evil.example\n";
        var request = Requests.Full("survey", "de");
        var shop = request.Shop with
        {
            Sender = new Core.Shops.SenderSettings { Name = evil, Address = "a@morgenrot.example" + evil, ReplyTo = evil },
            Name = evil,
        };
        var state = request.State with { Order = An.Order() with { Email = "anna@example.com" + evil, Number = evil } };

        var mail = Compose(request with { Shop = shop, State = state });

        string[] values = [mail.To, mail.From, mail.FromName, mail.ReplyTo, mail.Subject, .. mail.Headers.Values];
        Assert.All(values, value => Assert.DoesNotContain(value, char.IsControl));
    }

    [Fact]
    public void Without_an_address_there_is_no_mail()
    {
        var state = An.OrderState(An.Order() with { Email = null });

        Assert.Throws<ArgumentException>(() => Compose(Requests.Of("confirmation", "de", state)));
    }

    [Fact]
    public void A_mail_that_could_not_be_unsubscribed_from_is_not_made()
    {
        var request = Requests.Full("survey", "de");

        Assert.Throws<ArgumentException>(() => Compose(request with { Links = request.Links with { Unsubscribe = new("javascript:x") } }));
    }

    private static Mail Compose(MessageRequest request) => Composer.Compose(Id, request, "post-purchase", request.Template);
}
