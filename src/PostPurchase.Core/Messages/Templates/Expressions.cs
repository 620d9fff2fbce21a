using System.Text;
using System.Text.RegularExpressions;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>
/// The Handlebars expressions of a text, each replaced by one character of Unicode's private use area, so that Markdown and
/// HTML escaping leave them alone. <see cref="Restore"/> puts them back.
/// </summary>
internal sealed partial class Expressions
{
    private const char First = '\uE000';
    private const char Last = '\uF8FF';

    private readonly List<string> found = [];

    public string Protect(string text)
    {
        if (text.AsSpan().ContainsAnyInRange(First, Last))
        {
            throw new FormatException("contains a character of Unicode's private use area");
        }

        return Pattern().Replace(text, match =>
        {
            found.Add(match.Value);
            return ((char)(First + found.Count - 1)).ToString();
        });
    }

    /// <summary>Whether a (protected) text is one expression and nothing else.</summary>
    public static bool IsOnly(string text) => text is [>= First and <= Last];

    public string Restore(string text)
    {
        var restored = new StringBuilder(text.Length * 2);
        foreach (var character in text)
        {
            if (character is >= First and <= Last)
            {
                restored.Append(found[character - First]);
            }
            else
            {
                restored.Append(character);
            }
        }

        return restored.ToString();
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
