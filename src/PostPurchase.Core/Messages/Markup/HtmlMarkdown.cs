using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostPurchase.Core.Messages.Markup;

/// <summary>Markdown as HTML for mail clients: margins stand in the elements, since some clients drop style sheets.</summary>
internal sealed class HtmlMarkdown(Func<string?, string?> allowedLink) : MarkdownWriter(allowedLink)
{
    protected override void WriteHeading(HeadingBlock heading)
    {
        var (tag, style) = heading.Level == 1
            ? ("h1", "margin:0 0 16px;font-size:24px;line-height:32px;font-weight:700")
            : ("h2", "margin:24px 0 8px;font-size:17px;line-height:24px;font-weight:700");
        Target.Append($"<{tag} style=\"{style}\">");
        WriteInlines(heading.Inline);
        Target.Append($"</{tag}>\n");
    }

    protected override void WriteParagraph(ParagraphBlock paragraph)
    {
        Target.Append("<p style=\"margin:0 0 16px\">");
        WriteInlines(paragraph.Inline);
        Target.Append("</p>\n");
    }

    protected override void BeginList(ListBlock list) =>
        Target.Append(list.IsOrdered ? "<ol" : "<ul").Append(" style=\"margin:0 0 16px;padding:0 0 0 24px\">\n");

    protected override void EndList(ListBlock list) => Target.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");

    protected override void WriteItem(ListItemBlock item, int? number)
    {
        Target.Append("<li style=\"margin:0 0 4px\">");
        WriteItemContent(item);
        Target.Append("</li>\n");
    }

    protected override void WriteLiteral(string text)
    {
        using var target = new StringWriter(Target);
        ValueEncoder.Html.Encode(text, target);
    }

    protected override void WriteLineBreak(bool hard) => Target.Append(hard ? "<br>\n" : "\n");

    protected override void WriteEmphasis(EmphasisInline emphasis)
    {
        var tag = emphasis.DelimiterCount == 2 ? "strong" : "em";
        Target.Append($"<{tag}>");
        WriteInlines(emphasis);
        Target.Append($"</{tag}>");
    }

    protected override void WriteLink(string url, LinkInline? words)
    {
        Target.Append("<a href=\"");
        WriteLiteral(url);
        Target.Append("\">");
        if (words?.FirstChild is null)
        {
            WriteLiteral(url);
        }
        else
        {
            WriteInlines(words);
        }

        Target.Append("</a>");
    }
}
