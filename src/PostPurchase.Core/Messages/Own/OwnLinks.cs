using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Messages.Templates;
using Written = PostPurchase.Core.Messages.Templates.Expressions;

namespace PostPurchase.Core.Messages.Own;

/// <summary>
/// Checks where the links of a body lead as far as a mail depends on it: a placeholder for an address must be one, or a customer's words
/// could be. Markdown is parsed as it is when the mail is made, piece by piece.
/// </summary>
internal static class OwnLinks
{
    public static void Check(string body, List<TextFault> faults)
    {
        var expressions = new Written();
        try
        {
            foreach (var (link, line) in MarkdownTemplate.Links(expressions.Protect(body)))
            {
                CheckOne(expressions, link, line, faults);
            }
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested more than 128 deep.
            faults.Add(new TextFault(TextPart.Body, 1, new(
                "Der Text ist zu tief verschachtelt (Listen, Zitate, Klammern).", "The text is nested too deeply (lists, quotations, brackets).")));
        }
    }

    private static void CheckOne(Written expressions, string url, int line, List<TextFault> faults)
    {
        var written = expressions.Restore(url);
        if (Written.IsOnly(url))
        {
            var name = written.Trim('{', '}').Trim();
            if (MessageParts.ByName.GetValueOrDefault(name)?.Kind != MessagePartKind.Link)
            {
                faults.Add(new TextFault(TextPart.Body, line, new(
                    $"„{name}“ ist keine Adresse; hinter einem Link kann {Quoted()} stehen.", $"“{name}” is no address; behind a link there can be {Quoted()}.")));
            }
        }
        else if (written != url)
        {
            faults.Add(new TextFault(TextPart.Body, line, new(
                $"In der Adresse „{Short(written)}“ kann kein Platzhalter stehen: Er ist entweder die ganze Adresse oder gehört in den Text.",
                $"There can be no placeholder in the address “{Short(written)}”: it is the whole address or belongs into the text.")));
        }
    }

    private static string Quoted() =>
        string.Join(", ", MessageParts.All.Where(part => part.Kind == MessagePartKind.Link).Select(part => part.Name));

    private static string Short(string text) => Shortened.To(60, text);
}
