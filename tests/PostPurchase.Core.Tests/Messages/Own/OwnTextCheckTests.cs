using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Templates;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Messages.Own;

public sealed class OwnTextCheckTests
{
    public static IEnumerable<object[]> Shipped => TemplateLibrary.Names.SelectMany(name => (object[][])[[name, "de"], [name, "en"]]);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_ships_with_the_product_can_be_taken_as_it_is(string name, string language)
    {
        Assert.Empty(OwnTextCheck.Of(TemplateSource.ReadResource($"{name}.{language}.md")));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_copy_of_a_shipped_text_makes_the_same_mail(string name, string language)
    {
        var request = Requests.Full(name, language);
        var text = TemplateSource.ReadResource($"{name}.{language}.md");
        var own = new CampaignMessage { Name = name, De = language == "de" ? text : null, En = language == "en" ? text : null };

        Assert.Equal(Requests.Renderer.Render(request), Requests.Renderer.Render(request with { Own = own }));
    }

    [Theory]
    [InlineData("{{unknown}}", 1, "no {{unknown}}")]
    [InlineData("a\nb\n{{ordernumber}}", 3, "did you mean “orderNumber”")]
    [InlineData("{{#if unknown}}\nx\n{{/if}}", 1, "unknown")]
    [InlineData("{{order-history}}", 1, "order-history")]
    [InlineData("{{withdrawalStatement}}", 1, "withdrawalStatement")]
    [InlineData("{{> partial}}", 1, "partial")]
    [InlineData("{{lookup orderNumber \"x\"}}", 1, "lookup")]
    [InlineData("{{{orderNumber}}}", 1, "pairs")]
    [InlineData("{{&orderNumber}}", 1, "&orderNumber")]
    [InlineData("{{orderNumber.length}}", 1, "orderNumber.length")]
    [InlineData("{{../orderNumber}}", 1, "../orderNumber")]
    [InlineData("x\n\\{{orderNumber}}", 2, "without")]
    [InlineData("{{#each orderLines}}\nx\n{{/each}}", 1, "#each")]
    [InlineData("{{!-- note --}}", 1, "note")]
    [InlineData("{{#if orderNumber}}\nnot closed", 1, "no end")]
    [InlineData("not opened\n{{/if}}", 2, "no beginning")]
    [InlineData("{{else}}", 1, "once")]
    [InlineData("{{#if firstName}}a{{else}}b{{else}}c{{/if}}", 1, "once")]
    [InlineData("{{#if firstName}}a\n\nb{{/if}}", 3, "wholly in one line")]
    [InlineData("{{#if firstName}}\na\n{{/unless}}", 3, "no beginning")]
    [InlineData("{{button}}", 1, "needs more")]
    [InlineData("{{button \"To the shop\"}}", 1, "{{button")]
    [InlineData("{{button shopUrl shopUrl}}", 1, "quotation marks")]
    [InlineData("{{button \"Hello\" firstName}}", 1, "no address")]
    [InlineData("{{scores}}", 1, "needs more")]
    [InlineData("{{scores \"a\" \"b\" \"nps&x=1\"}}", 1, "scores")]
    [InlineData("{{hasVoucher}}", 1, "{{#if hasVoucher}}")]
    [InlineData("{{orderNumber", 1, "pairs")]
    [InlineData("{{order\nNumber}}", 1, "pairs")]
    [InlineData("[Hello]({{firstName}})", 1, "no address")]
    [InlineData("a\n\n[Hello](https://shop.example/{{orderNumber}})", 3, "no placeholder in the address")]
    [InlineData("&#123;{{orderNumber}}", 1, "part them")]
    [InlineData("", 1, "no text")]
    public void What_can_not_be_sent_is_told_with_its_line(string body, int line, string says)
    {
        var faults = OwnTextCheck.Of(TemplateSource.Write("Subject", "Preview", body));

        Assert.Contains(faults, fault => fault.Part == TextPart.Body && fault.Line == line && fault.Words.En.Contains(says, StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.NotEqual(fault.Words.De, fault.Words.En));
    }

    [Theory]
    [InlineData("Hello {{button \"x\" shopUrl}}", "Preview", TextPart.Subject)]
    [InlineData("{{order-lines}}", "Preview", TextPart.Subject)]
    [InlineData("Hello", "{{nonsense}}", TextPart.Preheader)]
    public void Subject_and_preview_text_have_words_only(string subject, string preheader, TextPart part) =>
        Assert.Contains(OwnTextCheck.Of(TemplateSource.Write(subject, preheader, "Text")), fault => fault.Part == part);

    [Theory]
    [InlineData("no front matter")]
    [InlineData("---\nsubject: a\n---\nText")]
    [InlineData("---\nsubject:\npreheader: b\n---\nText")]
    [InlineData("---\nsubject: a\npreheader: b\n---\nbell \u0007")]
    [InlineData("---\nsubject: a\npreheader: b\n---\nprivate \ue001")]
    public void What_is_no_message_is_refused_as_a_whole(string text) =>
        Assert.Equal(TextPart.Whole, Assert.Single(OwnTextCheck.Of(text)).Part);

    [Fact]
    public void Lines_may_end_as_forms_end_them() =>
        Assert.Empty(OwnTextCheck.Of(TemplateSource.Write("Hello", "Preview", "Hello {{firstName}}\n\nText").ReplaceLineEndings("\r\n")));

    [Fact]
    public void Length_expressions_blocks_and_nesting_are_bounded()
    {
        Assert.NotEmpty(Faults(new string('a', 20_001)));
        Assert.NotEmpty(Faults(string.Concat(Enumerable.Repeat("{{orderNumber}}\n", 301))));
        Assert.NotEmpty(Faults(string.Concat(Enumerable.Repeat("{{order-lines}}\n", 41))));
        Assert.NotEmpty(Faults(string.Concat(Enumerable.Repeat("{{#if firstName}}\n", 9)) + string.Concat(Enumerable.Repeat("{{/if}}\n", 9))));
        Assert.NotEmpty(Faults(new string('>', 500)));

        static IReadOnlyList<TextFault> Faults(string body) => OwnTextCheck.Of(TemplateSource.Write("a", "b", body));
    }

    [Fact]
    public void Whatever_is_not_refused_renders_and_says_no_more_than_it_was_given()
    {
        var random = new Random(Seeds.Seed);
        var pieces = MessageParts.All.Select(part => part.Insertion.En)
            .Concat(["{{#if firstName}}", "{{else}}", "{{/if}}", "{{#unless hasVoucher}}", "{{/unless}}", "\n", "\n\n", "**", "_", "# ", "- ", "[a](", ")", "{", "}", "\\", "<script>", "`", "> ", "&", "https://a.example", "words"])
            .ToList();
        var passed = 0;
        for (var round = 0; round < 1500; round++)
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Count)]));
            var text = TemplateSource.Write("Hello", "Preview", body);
            if (OwnTextCheck.Of(text).Count > 0)
            {
                continue;
            }

            passed++;
            var template = passed % 2 == 0 ? "survey" : "voucher";
            var made = new DefaultMessageRenderer().Render(Requests.Full(template, "en") with { Own = new CampaignMessage { Name = template, En = text } });
            Assert.DoesNotContain("<script", made.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("{{", made.Html, StringComparison.Ordinal);
            Assert.Contains(Requests.Links.Unsubscribe.Value, made.Html, StringComparison.Ordinal);
            if (passed >= 60)
            {
                return;
            }
        }

        Assert.Fail($"Only {passed} texts passed.");
    }
}
