using System.Text.RegularExpressions;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>
/// Refuses at load what Handlebars would leave out silently at run time: unknown names. Only these forms are taken:
/// <c>{{name}}</c>, <c>{{block "words" name}}</c>, <c>{{#if name}}</c>, <c>{{#unless name}}</c>, <c>{{else}}</c>, <c>{{/if}}</c>.
/// Lists come from blocks, so there is no <c>{{#each}}</c>; unescaped <c>{{{name}}}</c> there is never.
/// </summary>
internal sealed partial class TemplateChecker(IReadOnlySet<string> placeholders, IReadOnlySet<string> blocks)
{
    /// <summary>Passes a text in which every expression is known and in place.</summary>
    /// <exception cref="FormatException">Names the file and what is wrong in it.</exception>
    public void Check(string file, string text)
    {
        if (text.Contains("{{{", StringComparison.Ordinal) || text.Contains("\\{{", StringComparison.Ordinal))
        {
            throw new FormatException($"Template {file}: {{{{{{ and \\{{{{ are not allowed.");
        }

        var open = new Stack<string>();
        foreach (Match match in Expression().Matches(text))
        {
            CheckOne(file, match.Groups["inner"].Value.Trim(), open);
        }

        if (open.TryPeek(out var unclosed))
        {
            throw new FormatException($"Template {file}: {{{{#{unclosed}}}}} is not closed.");
        }
    }

    /// <summary>The names of all placeholders and blocks in a text.</summary>
    public IReadOnlySet<string> NamesIn(string text) => Expression().Matches(text)
        .SelectMany(match => Word().Matches(match.Groups["inner"].Value).Select(word => word.Value))
        .Where(word => placeholders.Contains(word) || blocks.Contains(word))
        .ToHashSet(StringComparer.Ordinal);

    private void CheckOne(string file, string inner, Stack<string> open)
    {
        var words = Word().Matches(inner).Select(word => word.Value).ToArray();
        var fine = words switch
        {
            ["else"] => open.Count > 0,
            ["#if" or "#unless", var name] => Push(open, words[0][1..]) && placeholders.Contains(name),
            ["/if" or "/unless"] => open.TryPop(out var opened) && opened == words[0][1..],
            [var name] => placeholders.Contains(name) || blocks.Contains(name),
            [var block, .. var arguments] => blocks.Contains(block)
                && arguments.All(argument => argument[0] == '"' || placeholders.Contains(argument)),
            _ => false,
        };
        if (!fine)
        {
            throw new FormatException($"Template {file}: {{{{{inner}}}}} is no known placeholder or block, or out of place.");
        }
    }

    private static bool Push(Stack<string> open, string word)
    {
        open.Push(word);
        return true;
    }

    [GeneratedRegex(@"\{\{(?<inner>.*?)\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"""[^""]*""|\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
