using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Tests.Messages;

public sealed class TemplateTests
{
    private static readonly TemplateSource Footer = TemplateSource.Load("footer", "en");

    [Fact]
    public void All_templates_load() => new DefaultMessageRenderer().LoadAll();

    [Fact]
    public void Every_template_file_is_listed_in_both_languages()
    {
        var files = typeof(DefaultMessageRenderer).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("templates/", StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal))
            .Select(name => name["templates/".Length..])
            .Order(StringComparer.Ordinal);

        var expected = DefaultMessageRenderer.Templates.Append("footer")
            .SelectMany(name => (string[])[$"{name}.de.md", $"{name}.en.md"])
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, files);
    }

    [Fact]
    public void Both_languages_of_a_template_use_the_same_placeholders()
    {
        foreach (var name in DefaultMessageRenderer.Templates.Append("footer"))
        {
            Assert.Equal(Names(name, "de"), Names(name, "en"));
        }
    }

    [Theory]
    [InlineData("{{unknown}}")]
    [InlineData("{{#if unknown}}\nx\n{{/if}}")]
    [InlineData("{{unknown-block \"x\"}}")]
    [InlineData("{{button \"x\" unknown}}")]
    [InlineData("[words]({{unknown}})")]
    [InlineData("{{> partial}}")]
    [InlineData("{{{orderNumber}}}")]
    [InlineData("{{&orderNumber}}")]
    [InlineData("\\{{orderNumber}}")]
    [InlineData("{{#each orderLines}}\nx\n{{/each}}")]
    [InlineData("{{#if orderNumber}}\nnot closed")]
    [InlineData("not opened\n{{/if}}")]
    [InlineData("{{else}}")]
    public void A_template_with_something_unknown_is_refused_by_name(string body)
    {
        var source = new TemplateSource("confirmation.en.md", "Subject", "Preheader", body);

        var refusal = Assert.Throws<FormatException>(() => new TemplateCompiler().Compile(source, Footer));

        Assert.Contains("confirmation.en.md", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_in_a_subject_is_refused_too()
    {
        var source = new TemplateSource("confirmation.en.md", "Order {{nubmer}}", "Preheader", "Body");

        var refusal = Assert.Throws<FormatException>(() => new TemplateCompiler().Compile(source, Footer));

        Assert.Contains("{{nubmer}}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No front matter")]
    [InlineData("---\nsubject: Only this\n---\nBody")]
    [InlineData("---\nsubject:\npreheader: x\n---\nBody")]
    public void A_file_without_subject_and_preheader_is_refused_by_name(string content)
    {
        var refusal = Assert.Throws<FormatException>(() => TemplateSource.Parse("broken.en.md", content));

        Assert.Contains("broken.en.md", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Expressions_come_through_Markdown_untouched()
    {
        var html = MarkdownTemplate.ToHtml("a **{{orderNumber}}** & [b]({{trackingUrl}})\n{{#if carrier}}\nc\n{{/if}}\n{{button \"x_y_z\" shopUrl}}\n");

        Assert.Equal(
            "<p style=\"margin:0 0 16px\">a <strong>{{orderNumber}}</strong> &amp; <a href=\"{{trackingUrl}}\">b</a></p>\n"
                + "{{#if carrier}}<p style=\"margin:0 0 16px\">c</p>\n{{/if}}{{button \"x_y_z\" shopUrl}}",
            html);
    }

    [Fact]
    public void Plain_text_says_the_same_without_marks() =>
        Assert.Equal(
            "Title\n\nwords in bold\nand Shop: {{shopUrl}}\n\n- one\n- two\n\n",
            MarkdownTemplate.ToText("# Title\n\nwords *in* **bold**\\\nand [Shop]({{shopUrl}})\n\n- one\n- two\n"));

    private static IEnumerable<string> Names(string name, string language)
    {
        var source = TemplateSource.Load(name, language);
        return TemplateCompiler.Checker.NamesIn(source.Subject + source.Preheader + source.Body).Order(StringComparer.Ordinal);
    }
}
