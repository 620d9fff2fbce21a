using AngleSharp.Html.Parser;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Templates;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>A shop's own texts: each is refused with the line at fault, or makes a mail without script and without what stands in braces.</summary>
public sealed class TemplateTarget : IFuzzTarget
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{{", "\\", "{{firstName}}", "{{orderNumber}}", "{{#if firstName}}", "{{else}}", "{{/if}}", "{{#unless orderNumber}}", "{{/unless}}",
        "{{order-lines}}", "{{> x}}", "{{lookup this 'x'}}", "{{button \"Go\" shopUrl}}", "{{scores \"a\" \"b\"}}", "---\n", "subject: x\n", "\n\n", "\n", "# ", "> ", "* ",
        "[a](javascript:alert(1))", "[a]({{shopUrl}})", "![x](data:text/html,x)", "<script>alert(1)</script>", "<img src=x onerror=y>", "&lt;", "&#123;", "`", "|a|b|\n|-|-|\n",
        "\0", "\ue000", "\ud800", "ü", "𐍈", "https://x.example/\"><b>", "<https://x.example>", "{{ firstName }}", "{{FirstName}}", "{{../x}}", "{{@root}}",
    ];

    private static readonly DefaultMessageRenderer Renderer = new();
    private static readonly string[] Languages = ["de", "en"];

    public string Name => "templates";

    public ValueTask<bool> Try(Random random)
    {
        var name = TemplateLibrary.Names[random.Next(TemplateLibrary.Names.Count)];
        var text = Damaged(TemplateSource.ReadResource($"{name}.{Languages[random.Next(2)]}.md"), random);
        var faults = OwnTextCheck.Of(text);
        if (faults.Count > 0)
        {
            Assert.All(faults, fault => Assert.True(fault.Line >= 1 && fault.Words.En.Length > 5 && fault.Words.De.Length > 5));
            return new(false);
        }

        var made = Renderer.Render(Request(name, text));
        AssertHarmless(made.Html);
        Assert.DoesNotContain("{{", made.Subject + made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Subject, char.IsControl);
        return new(true);
    }

    /// <summary>As a mail client reads it: what stands in a text or in an attribute's value runs nothing, whatever it looks like.</summary>
    private static void AssertHarmless(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("script, iframe, object, embed, base, svg"));
        Assert.All(document.All.SelectMany(element => element.Attributes), attribute =>
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
            Assert.DoesNotMatch("(?i)^\\s*(javascript|data|vbscript):", attribute.Value);
        });
    }

    private static string Damaged(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(12), text.Length - at)),
                _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }

    private static MessageRequest Request(string name, string text)
    {
        var shop = A.Shop();
        return new MessageRequest
        {
            Template = name,
            Own = new CampaignMessage { Name = name, De = text, En = text },
            Class = MessageClass.Advertising,
            Language = "de",
            Shop = shop,
            Zone = DateTimeZoneProviders.Tzdb[shop.TimeZone],
            State = An.OrderState(),
            Links = new MessageLinks
            {
                Answer = new("https://mails.example/a/token-a"),
                Unsubscribe = new("https://mails.example/u/token-u"),
                Order = new("https://mails.example/o/token-o"),
                Preferences = new("https://mails.example/p/token-p"),
                Review = new("https://mails.example/r/token-r"),
            },
        };
    }
}
