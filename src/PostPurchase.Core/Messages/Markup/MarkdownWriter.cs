using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostPurchase.Core.Messages.Markup;

/// <summary>Turns Markdown into one part of a mail. Raw HTML in it is plain text; a link that is not allowed leaves its words.</summary>
internal abstract class MarkdownWriter(Func<string?, string?> allowedLink)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly MarkdownPipeline WithPlaces = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    protected StringBuilder Target { get; } = new();

    public string Convert(string markdown)
    {
        WriteBlocks(Markdown.Parse(markdown, Pipeline));
        return Target.ToString();
    }

    /// <summary>The addresses behind links and images, and the lines they are on; the first is 0.</summary>
    public static IEnumerable<(string Url, int Line)> Links(string markdown)
    {
        foreach (var one in Markdown.Parse(markdown, WithPlaces).Descendants())
        {
            if (one is LinkInline link)
            {
                yield return (link.Url ?? "", link.Line);
            }
            else if (one is AutolinkInline auto)
            {
                yield return (auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Line);
            }
        }
    }

    protected abstract void WriteHeading(HeadingBlock heading);

    protected abstract void WriteParagraph(ParagraphBlock paragraph);

    protected abstract void WriteItem(ListItemBlock item, int? number);

    protected abstract void BeginList(ListBlock list);

    protected abstract void EndList(ListBlock list);

    protected abstract void WriteLiteral(string text);

    protected abstract void WriteLineBreak(bool hard);

    protected abstract void WriteEmphasis(EmphasisInline emphasis);

    protected abstract void WriteLink(string url, LinkInline? words);

    /// <summary>What is in a list item, without a paragraph around its first lines.</summary>
    protected void WriteItemContent(ListItemBlock item)
    {
        foreach (var block in item)
        {
            if (block is ParagraphBlock paragraph)
            {
                WriteInlines(paragraph.Inline);
            }
            else
            {
                WriteBlock(block);
            }
        }
    }

    protected void WriteInlines(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            WriteInline(inline);
        }
    }

    private void WriteBlocks(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case ContainerBlock container:
                WriteBlocks(container);
                break;
            case LeafBlock leaf when leaf.Lines.Count > 0:
                WriteLiteral(leaf.Lines.ToString());
                break;
            default:
                // Rules and link definitions show nothing.
                break;
        }
    }

    private void WriteList(ListBlock list)
    {
        BeginList(list);
        var number = 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            WriteItem(item, list.IsOrdered ? number++ : null);
        }

        EndList(list);
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(literal.Content.ToString());
                break;
            case CodeInline code:
                WriteLiteral(code.Content);
                break;
            case HtmlEntityInline entity:
                WriteLiteral(entity.Transcoded.ToString());
                break;
            case LineBreakInline lineBreak:
                WriteLineBreak(lineBreak.IsHard);
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case LinkInline { IsImage: false } link when allowedLink(link.Url) is { } url:
                WriteLink(url, link);
                break;
            case AutolinkInline auto when allowedLink(auto.IsEmail ? "mailto:" + auto.Url : auto.Url) is { } url:
                WriteLink(url, null);
                break;
            case AutolinkInline auto:
                WriteLiteral(auto.Url);
                break;
            case ContainerInline container:
                // A link that is not allowed, or an image: its words stay.
                WriteInlines(container);
                break;
            default:
                break;
        }
    }
}
