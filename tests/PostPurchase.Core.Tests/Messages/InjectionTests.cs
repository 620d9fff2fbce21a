using AngleSharp.Html.Parser;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Messages;

/// <summary>Whatever a shop system or a customer puts into a value, it stays words.</summary>
public sealed class InjectionTests
{
    private const string Hostile =
        "<script>alert(1)</script>\"onload='x' {{shopName}} {{{orderNumber}}} [click](https://evil.example) **b**\r\nBcc: x@evil.example\u202E\u0000&amp;";

    [Theory]
    [ClassData(typeof(Every))]
    public void Hostile_values_stay_words(string template, string language)
    {
        var message = Requests.Renderer.Render(HostileRequest(template, language));

        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(message.Html);
        Assert.Empty(page.QuerySelectorAll("script, iframe, object, form, [onload], [onerror]"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("evil", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("http", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.StartsWith("https:", image.GetAttribute("src")!, StringComparison.Ordinal));
        Assert.Contains("{{shopName}} {{{orderNumber}}}", page.Title!, StringComparison.Ordinal);
        Assert.DoesNotContain("Morgenrot {{", message.Subject, StringComparison.Ordinal);
        Assert.Equal(message.Subject.Trim(), message.Subject);
        Assert.All((string[])[message.Subject, message.Html, message.Text], part =>
            Assert.DoesNotContain(part, character => (char.IsControl(character) && character != '\n') || character == '\u202E'));
        Assert.DoesNotContain('\n', message.Subject);
        Assert.DoesNotContain("\nBcc:", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute =>
            attribute.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example/x")]
    [InlineData("/relative")]
    [InlineData("https://")]
    [InlineData("")]
    [InlineData(null)]
    public void A_link_that_is_not_to_the_web_is_dropped(string? url)
    {
        var request = Requests.Full("shipping-notice", "en");
        var shipment = request.Shipment! with { Info = request.Shipment.Info with { TrackingUrl = url } };

        var message = Requests.Renderer.Render(request with { Shipment = shipment });

        Assert.DoesNotContain("Track your parcel", message.Html + message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_escaped_for_its_attribute()
    {
        var request = Requests.Full("shipping-notice", "en");
        var shipment = request.Shipment! with { Info = request.Shipment.Info with { TrackingUrl = "https://t.example/?a=1&b=\"><b>'" } };

        var message = Requests.Renderer.Render(request with { Shipment = shipment });

        Assert.Contains("href=\"https://t.example/?a=1&amp;b=%22%3E%3Cb%3E&#39;\"", message.Html, StringComparison.Ordinal);
        Assert.Contains("Track your parcel: https://t.example/?a=1&b=%22%3E%3Cb%3E'", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("www.evil.example")]
    [InlineData("mail@evil.example")]
    [InlineData("evil.example klick")]
    [InlineData("   ")]
    [InlineData("A name that goes on and on until it has become an advertisement")]
    public void A_name_that_is_an_address_is_no_name_to_greet_by(string name)
    {
        var order = An.Order() with { Customer = A.Buyer() with { FirstName = name } };

        var message = Requests.Renderer.Render(Requests.Of("survey", "en", An.OrderState(order)));

        Assert.Contains("Hello,", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", message.Html + message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Björn-Åke")]
    [InlineData("O'Neill")]
    [InlineData("Anna M.")]
    [InlineData("美咲")]
    [InlineData("Zoë 🎉")]
    public void Other_names_are_greeted_as_they_are(string name)
    {
        var order = An.Order() with { Customer = A.Buyer() with { FirstName = name } };

        Assert.Contains($"Hello {name},", Requests.Renderer.Render(Requests.Of("survey", "en", An.OrderState(order))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_encoding()
    {
        var order = An.Order() with { Lines = [A.Line("l1", "Kaffee \ud83d", 1m)] };

        var message = Requests.Renderer.Render(Requests.Of("confirmation", "de", An.OrderState(order)));

        Assert.Contains("Kaffee \ufffd", message.Text, StringComparison.Ordinal);
    }

    private static MessageRequest HostileRequest(string template, string language)
    {
        var request = Requests.Full(template, language);
        var line = A.Line("l1", Hostile, 1m, 2) with
        {
            Variant = Hostile,
            UnitPrice = new Money(1m, Hostile),
            ImageUrl = "http://evil.example/pixel.gif",
            ProductUrl = "javascript:alert('evil')",
        };
        var order = An.Order() with
        {
            Number = "{{shopName}} {{{orderNumber}}} " + Hostile,
            Lines = [line],
            Customer = A.Buyer() with { FirstName = Hostile },
            DeliveryAddress = An.Address() with { Name = Hostile, Street = Hostile, City = Hostile, Country = Hostile },
            Vouchers = [Hostile],
        };
        var tip = $"{Hostile}\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) ![pixel](https://evil.example/p.gif) <javascript:evil>"
            .Replace("[click](https://evil.example)", "");
        return request with
        {
            Recommendations =
            [
                new Product { Id = Hostile, Title = Hostile, Link = "javascript:alert('evil')", Price = new Money(1m, Hostile), Image = "http://evil.example/pixel.gif" },
            ],
            Shop = request.Shop with
            {
                Returns = A.Returns() with { Address = Hostile.Replace("\r\n", " "), LabelUrl = "javascript:evil", DropOff = new(Hostile, Hostile) },
                Name = "Shop " + Hostile.Replace("\r\n", " "),
                CareTips = new Dictionary<string, LocalizedText>(StringComparer.Ordinal) { ["Coffee"] = new(tip, tip) },
            },
            State = request.State with
            {
                Order = order,
                KeptLines = [line],
                Answers = new Dictionary<string, OrderEvent.AnswerGiven>(StringComparer.Ordinal)
                {
                    ["comment"] = new() { At = order.PlacedAt, OrderId = order.Id, Question = "comment", Value = Hostile },
                    ["product:p-l1"] = new() { At = order.PlacedAt, OrderId = order.Id, Question = "product:p-l1", Value = "1" },
                    ["problem-lines"] = new() { At = order.PlacedAt, OrderId = order.Id, Question = "problem-lines", Value = Hostile },
                    ["check-in"] = new() { At = order.PlacedAt, OrderId = order.Id, Question = "check-in", Value = "problem" },
                },
            },
            Case = request.Case is { } known ? known with { Note = Hostile, Cause = "product:p-l1" } : null,
            Shipment = request.Shipment! with
            {
                Info = request.Shipment.Info with { Carrier = Hostile, TrackingNumber = Hostile, TrackingUrl = "javascript:evil" },
            },
            Withdrawal = request.Withdrawal is { } declared
                ? declared with { Name = Hostile, Email = Hostile, Statement = Hostile, Lines = [new LineQuantity("l1", 1, Hostile)] }
                : null,
            Return = request.Return! with { LabelUrl = "javascript:evil", Lines = [new LineQuantity("l1", 1, Hostile)] },
        };
    }
}
