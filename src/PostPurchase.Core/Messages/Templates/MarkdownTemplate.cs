using System.Text;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>
/// Turns a template in Markdown into a Handlebars template of HTML and one of text. The Markdown is gone before any value comes:
/// what a customer or a shop system wrote can never be Markdown.
/// </summary>
internal static class MarkdownTemplate
{
    public static string ToHtml(string body) => Convert(body, text => new HtmlMarkdown(Allowed).Convert(text));

    public static string ToText(string body) => Convert(body, text => new TextMarkdown(Allowed).Convert(text));

    /// <summary>One line of plain text, such as the preheader, as HTML.</summary>
    public static string LineToHtml(string line)
    {
        var expressions = new Expressions();
        using var target = new StringWriter();
        ValueEncoder.Html.Encode(expressions.Protect(line), target);
        return expressions.Restore(target.ToString());
    }

    /// <summary>The addresses behind links and images of a (protected) body, as they are written, and the lines they are on.</summary>
    public static IEnumerable<(string Url, int Line)> Links(string body)
    {
        var markdown = new StringBuilder();
        var (start, line) = (1, 1);
        foreach (var text in body.Split('\n').Append("\uE000"))
        {
            if (Expressions.IsOnly(text.Trim()))
            {
                foreach (var (url, within) in MarkdownWriter.Links(markdown.ToString()))
                {
                    yield return (url, start + within);
                }

                markdown.Clear();
                start = line + 1;
            }
            else
            {
                markdown.Append(text).Append('\n');
            }

            line++;
        }
    }

    // A line that is one expression ({{#if …}}, {{order-lines}}) parts the Markdown; it must not get a paragraph around it.
    private static string Convert(string body, Func<string, string> convert)
    {
        var expressions = new Expressions();
        var result = new StringBuilder();
        var markdown = new StringBuilder();
        foreach (var line in expressions.Protect(body).Split('\n'))
        {
            if (Expressions.IsOnly(line.Trim()))
            {
                result.Append(convert(markdown.ToString())).Append(line.Trim());
                markdown.Clear();
            }
            else
            {
                markdown.Append(line).Append('\n');
            }
        }

        return expressions.Restore(result.Append(convert(markdown.ToString())).ToString());
    }

    // The model gives only safe links, so a placeholder may stand for one.
    private static string? Allowed(string? url) =>
        url is not null && Expressions.IsOnly(url) ? url : SafeLink.WebOrMail(url);
}
