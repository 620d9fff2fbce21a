using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Messages;

public sealed partial class MessageContentTests
{
    [Theory]
    [ClassData(typeof(Every))]
    public void The_text_has_every_link_and_amount_of_the_page(string template, string language)
    {
        var message = Requests.Renderer.Render(Requests.Full(template, language));
        var page = Parse(message.Html);

        Assert.NotEmpty(page.QuerySelectorAll("a"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")!, message.Text, StringComparison.Ordinal));
        Assert.All(Amount().Matches(page.Body!.TextContent), amount => Assert.Contains(amount.Value, message.Text, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("h1, h2, p, li"), words => Assert.Contains(Squeezed(FirstLine(words)), Squeezed(message.Text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de", "Abgabe: Geben Sie das Paket in einer DHL-Filiale ab.")]
    [InlineData("en", "Drop-off: Hand in the parcel at a DHL shop.")]
    public void Where_a_return_is_handed_in_stands_in_a_paragraph_of_its_own(string language, string words)
    {
        var request = Requests.Full("return-registered", language);

        var message = Requests.Renderer.Render(request with { Shop = request.Shop with { Returns = A.Returns() with { LabelUrl = null } } });

        Assert.Contains($">{words}</p>", message.Html, StringComparison.Ordinal);
        Assert.Contains($"\n\n{words}\n\n", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Every))]
    public void Every_mail_has_imprint_reason_and_the_way_out_that_its_class_asks_for(string template, string language)
    {
        var request = Requests.Full(template, language);
        var message = Requests.Renderer.Render(request);
        var kind = Requests.ClassOf(template);

        foreach (var part in (string[])[message.Html, message.Text])
        {
            Assert.Contains("HRB 000000 B", part, StringComparison.Ordinal);
            Assert.Contains("/datenschutz", part, StringComparison.Ordinal);
            Assert.Equal(
                !request.ForSupport && request.OptIn is null,
                part.Contains(language == "de" ? "Sie erhalten diese E-Mail, weil" : "You are receiving this email because", StringComparison.Ordinal));
            Assert.Equal(kind != MessageClass.Contract, part.Contains(Requests.Links.Unsubscribe.Value, StringComparison.Ordinal));
            Assert.Equal(kind == MessageClass.Advertising, part.Contains(language == "de" ? "nach den Basistarifen" : "at basic rates", StringComparison.Ordinal));
        }
    }

    [Theory]
    [ClassData(typeof(Every))]
    public void The_page_is_valid_and_accessible(string template, string language)
    {
        var page = Parse(Requests.Renderer.Render(Requests.Full(template, language)).Html);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.Equal("presentation", table.GetAttribute("role")));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.NotEmpty(image.GetAttribute("alt")!));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("light dark", page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
    }

    [Fact]
    public void The_same_request_gives_the_same_bytes_on_every_thread()
    {
        var first = Requests.Renderer.Render(Requests.Full("confirmation", "de"));

        Parallel.For(0, 4, _ => Assert.Equal(first, new DefaultMessageRenderer().Render(Requests.Full("confirmation", "de"))));
        Parallel.For(0, 500, _ => Assert.Equal(first, Requests.Renderer.Render(Requests.Full("confirmation", "de"))));
    }

    [Fact]
    public void Fifty_lines_are_shown_and_the_rest_is_counted()
    {
        var lines = Enumerable.Range(1, 100).Select(i => A.Line($"l{i}", $"Sorte Nummer {i:000}, besonders lang benannt", 9.99m)).ToList();
        var order = An.Order() with { Lines = lines };

        var message = Requests.Renderer.Render(Requests.Of("confirmation", "de", An.OrderState(order)));

        Assert.True(Encoding.UTF8.GetByteCount(message.Html) < 100 * 1024);
        foreach (var part in (string[])[message.Html, message.Text])
        {
            Assert.Contains("Nummer 050", part, StringComparison.Ordinal);
            Assert.DoesNotContain("Nummer 051", part, StringComparison.Ordinal);
            Assert.Contains("… und 50 weitere Artikel", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_subject_is_cut_at_150_characters()
    {
        var order = An.Order() with { Number = new string('9', 300) };

        var message = Requests.Renderer.Render(Requests.Of("confirmation", "de", An.OrderState(order)));

        Assert.Equal(150, message.Subject.Length);
        Assert.EndsWith("…", message.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_is_that_of_the_recipients_zone()
    {
        var order = An.Order() with { PlacedAt = Instant.FromUtc(2026, 3, 28, 23, 30) };
        var request = Requests.Of("confirmation", "de", An.OrderState(order));

        Assert.Contains("Sonntag, 29. März 2026", Requests.Renderer.Render(request).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Samstag, 28. März 2026",
            Requests.Renderer.Render(request with { Zone = DateTimeZoneProviders.Tzdb["America/New_York"] }).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delivery-check-in")]
    [InlineData("survey")]
    [InlineData("review-request")]
    [InlineData("care-tips")]
    public void Later_mails_list_only_what_was_kept(string template)
    {
        var request = Requests.Full(template, "de");

        var message = Requests.Renderer.Render(request with { State = request.State with { KeptLines = [request.State.Order!.Lines[1]] } });

        Assert.Contains("Espresso Nachtzug", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hausmischung", message.Html + message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_is_part_of_an_answer_link_that_has_a_query_already()
    {
        var request = Requests.Full("delivery-check-in", "en");

        var message = Requests.Renderer.Render(request with { Links = request.Links with { Answer = new("https://mails.example/a?t=1") } });

        Assert.Contains("https://mails.example/a?t=1&check-in=not-arrived", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refunds_of_a_cancelled_order_are_summed_only_when_all_are_known()
    {
        Assert.Contains("refunded €7.35 to you", Cancelled(Requests.Refund(5.10m), Requests.Refund(2.25m)), StringComparison.Ordinal);
        Assert.Contains("A refund has been made", Cancelled(Requests.Refund(5.10m), Requests.Refund(null)), StringComparison.Ordinal);
        Assert.Contains("A refund has been made", Cancelled(Requests.Refund(5m), Requests.Refund(5m, "CHF")), StringComparison.Ordinal);
        Assert.DoesNotContain("refund", Cancelled(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_is_named_when_it_is_not_the_shops()
    {
        var abroad = An.Address() with { Country = "US", City = "Springfield", Region = "IL", PostalCode = "62701" };

        var text = Requests.Renderer.Render(Requests.Of("confirmation", "de", An.OrderState(An.Order() with { DeliveryAddress = abroad }))).Text;

        Assert.Contains("Springfield, IL 62701\nUSA\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deutschland", Requests.Renderer.Render(Requests.Full("confirmation", "de")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_stands_in_for_the_name()
    {
        var request = Requests.Full("confirmation", "de");
        var brand = request.Shop.Brand with { LogoUrl = "https://cdn.morgenrot.example/logo.png" };

        var page = Parse(Requests.Renderer.Render(request with { Shop = request.Shop with { Brand = brand } }).Html);

        Assert.Equal("Kaffeerösterei Morgenrot", page.QuerySelector("img.logo")!.GetAttribute("alt"));
    }

    [Fact]
    public void A_tip_for_a_tag_is_given_once_however_many_lines_have_it()
    {
        var text = Requests.Renderer.Render(Requests.Full("care-tips", "en")).Text;

        Assert.Single(Regex.Matches(text, "stays fresh longest", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("nothing-like-this", "de")]
    [InlineData("confirmation", "fr")]
    public void An_unknown_template_or_language_is_refused(string template, string language) =>
        Assert.Throws<ArgumentException>(() => Requests.Renderer.Render(Requests.Full("confirmation", "de") with { Template = template, Language = language }));

    private static string Cancelled(params OrderEvent.Refunded[] refunds)
    {
        var request = Requests.Full("cancellation", "en");
        return Requests.Renderer.Render(request with { State = request.State with { Refunds = refunds } }).Text;
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    // Up to a <br>: the text part may say what follows differently (a link's address).
    private static string FirstLine(IElement element) =>
        string.Concat(element.ChildNodes.TakeWhile(node => node is not IElement { LocalName: "br" or "a" }).Select(node => node.TextContent));

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"-?€?\d[\d.,]*\d( €)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
