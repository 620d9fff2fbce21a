using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostPurchase.Core.Messages.Markup;

/// <summary>Markdown as plain text: emphasis goes, a link is its words and the address, every block ends with an empty line.</summary>
internal sealed class TextMarkdown(Func<string?, string?> allowedLink) : MarkdownWriter(allowedLink)
{
    protected override void WriteHeading(HeadingBlock heading)
    {
        WriteInlines(heading.Inline);
        Target.Append("\n\n");
    }

    protected override void WriteParagraph(ParagraphBlock paragraph)
    {
        WriteInlines(paragraph.Inline);
        Target.Append("\n\n");
    }

    protected override void BeginList(ListBlock list)
    {
        if (Target.Length > 0 && Target[^1] != '\n')
        {
            Target.Append('\n');
        }
    }

    protected override void EndList(ListBlock list) => Target.Append('\n');

    protected override void WriteItem(ListItemBlock item, int? number)
    {
        Target.Append(number is { } n ? n.ToString(CultureInfo.InvariantCulture) + ". " : "- ");
        WriteItemContent(item);
        Target.Append('\n');
    }

    protected override void WriteLiteral(string text) => Target.Append(ValueEncoder.Clean(text));

    protected override void WriteLineBreak(bool hard) => Target.Append(hard ? '\n' : ' ');

    protected override void WriteEmphasis(EmphasisInline emphasis) => WriteInlines(emphasis);

    protected override void WriteLink(string url, LinkInline? words)
    {
        var start = Target.Length;
        WriteInlines(words);
        var address = url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? url["mailto:".Length..] : url;
        var said = Target.ToString(start, Target.Length - start);
        if (said != url && said != address)
        {
            Target.Append(said.Length > 0 ? ": " : "").Append(address);
        }
    }
}
