using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Checking;
using PostPurchase.Core.Messages.Previewing;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Tests.Messages.Checking;

public sealed class MessageChecksTests
{
    public static IEnumerable<object[]> Shipped => TemplateLibrary.Names.SelectMany(name => (object[][])[[name, "de"], [name, "en"]]);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_ships_with_the_product_breaks_no_rule(string name, string language)
    {
        var text = PreviewedText.Shipped(name, language)!;

        Assert.DoesNotContain(Findings(text, name, language), finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_a_mail_leaves_out_is_not_missed_in_its_text_part(string name, string language) =>
        Assert.DoesNotContain(Findings(PreviewedText.Shipped(name, language)!, name, language), finding => finding.Rule == "text-part");

    [Theory]
    [InlineData("survey", "Text", "[Hier](#oben)", "link-empty")]
    [InlineData("survey", "Text", "[Hier](shop)", "link-broken")]
    [InlineData("survey", "Text", "[Hier](https://shop.example", "link-syntax")]
    [InlineData("survey", "Text", "[Hier](http://example.com/x)", "link-insecure")]
    [InlineData("survey", "Text", "[Hier](https://elsewhere.example/x)", "link-foreign")]
    [InlineData("survey", "JETZT NUR HEUTE", "Text", "capitals")]
    [InlineData("survey", "Jetzt!!!", "Text", "exclamation")]
    [InlineData("survey", "Sie haben gewonnen", "Text", "spam-wording")]
    [InlineData("survey", "Act now", "Text", "spam-wording")]
    [InlineData("survey", "Text", "![Bild](https://shop.example/a.jpg)", "image")]
    [InlineData("survey", "Text", "Kaufen Sie {{button \"Zum Shop\" shopUrl}} hier", "block-in-line")]
    [InlineData("survey", "Ein Betreff, der viel länger ist, als ein Telefon in seiner Liste von Mails je zeigen wird", "Text", "subject-long")]
    [InlineData("confirmation", "Text", "Mit dem Code SPAR10 bekommen Sie 10 % Rabatt.", "advertising")]
    [InlineData("delivery-check-in", "Text", "Our special offer is waiting for you.", "advertising")]
    public void What_should_be_known_is_told_in_both_languages(string name, string subject, string body, string rule)
    {
        var finding = Assert.Single(Findings(new PreviewedText(subject, "Vorschau", body), name, "de"), found => found.Rule == rule);

        Assert.Equal(Severity.Hint, finding.Severity);
        Assert.NotEqual(finding.Words.De, finding.Words.En);
    }

    [Fact]
    public void Advertising_may_say_what_it_is() =>
        Assert.DoesNotContain(Findings(new PreviewedText("Angebot", "Vorschau", "10 % Rabatt"), "voucher", "de"), finding => finding.Rule == "advertising");

    [Fact]
    public void A_text_without_a_twin_in_the_other_language_is_told() =>
        Assert.Contains(Findings(new PreviewedText("a", "b", "c"), "survey", "de", both: false), finding => finding.Rule == "language");

    [Fact]
    public void Without_imprint_or_unsubscribe_link_nothing_may_go_out()
    {
        var (text, request) = (new PreviewedText("a", "b", "c"), Requests.Full("survey", "de"));
        var bare = request with { Shop = request.Shop with { Brand = request.Shop.Brand with { Imprint = " " } }, Links = Requests.Links with { Unsubscribe = new("") } };

        var errors = Findings(text, bare).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule);

        Assert.Equal(["imprint", "unsubscribe"], errors);
    }

    [Fact]
    public void A_mail_that_gmail_would_clip_is_told()
    {
        var request = Requests.Full("confirmation", "de");
        var line = request.State.Order!.Lines[0];
        var order = request.State.Order with { Lines = [.. Enumerable.Range(0, 1500).Select(number => line with { Id = $"l{number}" })] };

        var found = Findings(new PreviewedText("a", "b", string.Concat(Enumerable.Repeat("{{order-lines}}\n\n", 39))), request with { State = request.State with { Order = order } });

        Assert.Contains(found, finding => finding.Rule == "size");
    }

    private static IReadOnlyList<MessageFinding> Findings(PreviewedText text, string name, string language, bool both = true) =>
        Findings(text, Requests.Full(name, language), both);

    private static IReadOnlyList<MessageFinding> Findings(PreviewedText text, MessageRequest request, bool both = true)
    {
        Assert.Empty(text.Faults);
        var own = new PostPurchase.Core.Campaigns.CampaignMessage { Name = request.Template, De = text.Text, En = text.Text };
        return MessageChecks.Of(new CheckedMessage
        {
            Shop = request.Shop,
            Class = request.Class,
            Subject = text.Subject,
            Preheader = text.Preheader,
            Body = text.Body,
            Rendered = Requests.Renderer.Render(request with { Own = own }),
            Unsubscribe = Requests.Links.Unsubscribe.Value,
            HasBothLanguages = both,
        });
    }
}
