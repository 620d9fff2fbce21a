using System.Text.RegularExpressions;

namespace PostPurchase.Core.Messages.Own;

/// <summary>
/// The expressions that a shop's own text may have: <c>{{words}}</c>, <c>{{block}}</c>, <c>{{button "Words" url}}</c>,
/// <c>{{scores "worst" "best"}}</c>, <c>{{#if name}}</c> or <c>{{#unless name}}</c> with one <c>{{else}}</c> and their end. Anything else
/// is refused, so nothing of the template language beyond it can be reached.
/// </summary>
internal static partial class OwnExpressions
{
    public const string Scores = "scores";
    public const string Voucher = "voucher";

    private const int MostExpressions = 300;
    private const int MostBlocks = 40;
    private const int DeepestNesting = 8;

    private static readonly string[] Questions = ["\"csat\"", "\"nps\"", "\"return-csat\""];

    public static void Check(TextPart part, string text, List<TextFault> faults)
    {
        var matches = Expression().Matches(text);
        var rest = Expression().Replace(text, "");
        if (text.Contains("{{{", StringComparison.Ordinal) || text.Contains("}}}", StringComparison.Ordinal)
            || text.Contains("\\{{", StringComparison.Ordinal)
            || rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
        {
            faults.Add(new TextFault(part, LineOf(text, FirstStray(text)), new(
                "Geschweifte Klammern stehen nur paarweise um einen Namen: {{orderNumber}}, ohne \\ davor.",
                "Braces stand in pairs around a name only: {{orderNumber}}, without \\ before them.")));
            return;
        }

        if (matches.Count > MostExpressions)
        {
            faults.Add(new TextFault(part, 1, new(
                $"Es sind mehr als {MostExpressions} Platzhalter.", $"There are more than {MostExpressions} placeholders.")));
            return;
        }

        var open = new Stack<Opened>();
        var blocks = 0;
        foreach (Match match in matches)
        {
            var at = new Place(part, LineOf(text, match.Index), StandsAlone(text, match));
            One(match.Groups["inner"].Value, at, open, faults, ref blocks);
        }

        if (open.TryPeek(out var unclosed))
        {
            faults.Add(new TextFault(part, unclosed.At.Line, new(
                $"{{{{#{unclosed.Word}}}}} hat kein Ende: {{{{/{unclosed.Word}}}}} fehlt.", $"{{{{#{unclosed.Word}}}}} has no end: {{{{/{unclosed.Word}}}}} is missing.")));
        }

        if (blocks > MostBlocks)
        {
            faults.Add(new TextFault(part, 1, new($"Es sind mehr als {MostBlocks} Blöcke.", $"There are more than {MostBlocks} blocks.")));
        }
    }

    private static void One(string inner, Place at, Stack<Opened> open, List<TextFault> faults, ref int blocks)
    {
        var found = Word().Matches(inner);
        var words = found.Select(word => word.Value).ToArray();
        var fault = words switch
        {
            // Handlebars can't read texts that touch each other.
            _ when found.Zip(found.Skip(1)).Any(pair => pair.First.Index + pair.First.Length == pair.Second.Index) => new(
                $"In {{{{{inner}}}}} fehlt ein Leerzeichen zwischen zwei Texten.", $"In {{{{{inner}}}}} a space is missing between two texts."),
            ["#if" or "#unless", var name] when inner[0] == '#' => Begin(words[0][1..], name, at, open),
            ["else"] when inner == "else" => Else(at, open),
            ["/if" or "/unless"] when inner == words[0] => End(words[0][1..], at, open),
            [var name] => Single(name, at, ref blocks),
            ["button" or "quiet-button", var text, var url] => Button(text, url, at, ref blocks),
            [Scores, var worst, var best] when IsText(worst) && IsText(best) => BlockAt(at, ref blocks),
            [Scores, var worst, var best, var question] when IsText(worst) && IsText(best) && Questions.Contains(question) => BlockAt(at, ref blocks),
            _ => Unknown(inner),
        };
        if (fault is not null)
        {
            faults.Add(new TextFault(at.Part, at.Line, fault));
        }
    }

    private static Shops.LocalizedText? Single(string name, Place at, ref int blocks) => MessageParts.ByName.GetValueOrDefault(name)?.Kind switch
    {
        MessagePartKind.Words or MessagePartKind.Link => null,
        MessagePartKind.Block when name != Scores => BlockAt(at, ref blocks),
        MessagePartKind.Condition => new(
            $"„{name}“ steht nur in {{{{#if {name}}}}}.", $"“{name}” stands in {{{{#if {name}}}}} only."),
        MessagePartKind.Button or MessagePartKind.Block => new(
            $"„{name}“ braucht Angaben: {Usage(name)}.", $"“{name}” needs more: {Usage(name)}."),
        _ => Unknown(name),
    };

    private static Shops.LocalizedText? Button(string text, string url, Place at, ref int blocks)
    {
        if (!IsText(text))
        {
            return new($"Ein Knopf braucht einen Text in Anführungszeichen: {Usage("button")}.", $"A button needs words in quotation marks: {Usage("button")}.");
        }

        return MessageParts.ByName.GetValueOrDefault(url)?.Kind == MessagePartKind.Link
            ? BlockAt(at, ref blocks)
            : new($"„{url}“ ist keine Adresse für einen Knopf.", $"“{url}” is no address for a button.");
    }

    private static Shops.LocalizedText? BlockAt(Place at, ref int blocks)
    {
        blocks++;
        return at.Part == TextPart.Body ? null : new(
            "Hier stehen nur Wörter; Blöcke und Knöpfe gehören in den Text der Mail.", "Only words stand here; blocks and buttons belong into the mail's text.");
    }

    private static Shops.LocalizedText? Begin(string word, string name, Place at, Stack<Opened> open)
    {
        open.Push(new Opened(word, at, false));
        return MessageParts.ByName.GetValueOrDefault(name)?.Kind is not (MessagePartKind.Words or MessagePartKind.Link or MessagePartKind.Condition) ? Unknown(name)
            : open.Count > DeepestNesting ? new(
                $"Bedingungen sind mehr als {DeepestNesting}-fach verschachtelt.", $"Conditions are nested more than {DeepestNesting} deep.")
            : null;
    }

    private static Shops.LocalizedText? Else(Place at, Stack<Opened> open)
    {
        if (!open.TryPop(out var begun) || begun.HasElse)
        {
            return new("{{else}} steht einmal zwischen {{#if …}} und {{/if}}.", "{{else}} stands once between {{#if …}} and {{/if}}.");
        }

        open.Push(begun with { HasElse = true });
        return Straddles(begun, at);
    }

    private static Shops.LocalizedText? End(string word, Place at, Stack<Opened> open) => !open.TryPop(out var begun) || begun.Word != word
        ? new($"{{{{/{word}}}}} hat keinen Anfang.", $"{{{{/{word}}}}} has no beginning.")
        : Straddles(begun, at);

    // A condition around half a paragraph would leave the mail's HTML open.
    private static Shops.LocalizedText? Straddles(Opened begun, Place at) =>
        begun.At.StandsAlone == at.StandsAlone && (at.StandsAlone || begun.At.Line == at.Line) ? null : new(
            "Eine Bedingung steht entweder ganz in einer Zeile, oder ihr Anfang, {{else}} und Ende stehen jeweils allein in einer Zeile.",
            "A condition stands wholly in one line, or its beginning, {{else}} and end each stand alone in a line.");

    private static Shops.LocalizedText Unknown(string inner) => new(
        $"{{{{{Short(inner)}}}}} gibt es nicht{Meant(inner, "; gemeint ist wohl „{0}“")}.", $"There is no {{{{{Short(inner)}}}}}{Meant(inner, "; did you mean “{0}”")}.");

    private static string Meant(string inner, string form) =>
        Campaigns.Reading.Suggestion.For(inner.Trim().Split(' ')[^1], MessageParts.ByName.Keys) is { } meant
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, form, meant)
            : "";

    private static string Short(string inner) => Campaigns.Reading.Quoted.Of(inner);

    private static string Usage(string name) => name == Scores ? "{{scores \"…\" \"…\"}}" : "{{button \"…\" shopUrl}}";

    private static bool IsText(string word) => word is ['"', .., '"'] && word.Length > 2;

    private static bool StandsAlone(string text, Match match)
    {
        var from = text.LastIndexOf('\n', Math.Max(0, match.Index - 1), Math.Max(0, match.Index)) + 1;
        var to = text.IndexOf('\n', match.Index + match.Length);
        var line = text.AsSpan(from, (to < 0 ? text.Length : to) - from).Trim();
        return line.Length == match.Length;
    }

    private static int FirstStray(string text)
    {
        var at = text.AsSpan().IndexOf("{{");
        var end = text.AsSpan().IndexOf("}}");
        return Math.Max(0, at < 0 ? end : end < 0 ? at : Math.Min(at, end));
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    [GeneratedRegex(@"\{\{(?<inner>[^{}\r\n]*)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"""[^""]*""|\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    private readonly record struct Place(TextPart Part, int Line, bool StandsAlone);

    private readonly record struct Opened(string Word, Place At, bool HasElse);
}
