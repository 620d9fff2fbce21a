using System.Globalization;
using System.Text.Json;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>What a node's value is; null, and a complaint, where it is something else.</summary>
internal sealed partial class TextNode
{
    public const int LongestText = 200;

    /// <summary>A text with something in it.</summary>
    public string? AsText()
    {
        if (kind != JsonTokenType.String)
        {
            RefuseKind("ein Text in Anführungszeichen", "text in quotation marks");
            return null;
        }

        if (string.IsNullOrWhiteSpace(Raw) || Raw.Length > LongestText || Raw.Any(char.IsControl))
        {
            Refuse(
                $"Der Text muss 1 bis {LongestText} Zeichen haben, ohne Zeilenumbruch.",
                $"The text must have 1 to {LongestText} characters, without line breaks.");
            return null;
        }

        return Raw;
    }

    public int? AsInteger(int least, int most)
    {
        if (kind != JsonTokenType.Number)
        {
            RefuseKind("eine Zahl ohne Anführungszeichen", "a number without quotation marks");
            return null;
        }

        // As strict as the serializer: no fraction, no exponent.
        if (int.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse($"{Quoted.Of(Raw)} geht nicht: eine ganze Zahl von {least} bis {most}.", $"{Quoted.Of(Raw)} won't do: a whole number from {least} to {most}.");
        return null;
    }

    public bool? AsFlag()
    {
        if (kind is JsonTokenType.True or JsonTokenType.False)
        {
            return kind == JsonTokenType.True;
        }

        RefuseKind("true oder false", "true or false");
        return null;
    }

    /// <summary>One of an enumeration's names, as they stand in JSON.</summary>
    public T? AsChoice<T>()
        where T : struct, Enum
    {
        if (kind != JsonTokenType.String)
        {
            RefuseKind("ein Text in Anführungszeichen", "text in quotation marks");
            return null;
        }

        if (ChoiceNames<T>.Values.TryGetValue(Raw, out var value))
        {
            return value;
        }

        RefuseUnknown(ChoiceNames<T>.All);
        return null;
    }

    /// <summary>The items of a list; none, and a complaint, where it has too many or too few.</summary>
    public IReadOnlyList<TextNode> AsList(int least, int most)
    {
        if (kind != JsonTokenType.StartArray)
        {
            RefuseKind("eine Liste in eckigen Klammern [ ]", "a list in brackets [ ]");
            return [];
        }

        if (_items.Count >= least && _items.Count <= most)
        {
            return _items;
        }

        Refuse(
            $"Die Liste hat {_items.Count} Einträge; möglich sind {least} bis {most}.",
            $"The list has {_items.Count} entries; {least} to {most} are possible.");
        return [];
    }

    public void RefuseUnknown(IReadOnlyList<string> known)
    {
        var meant = Suggestion.For(Raw, known);
        var list = Quoted.List(known);
        Refuse(
            $"„{Quoted.Of(Raw)}“ gibt es hier nicht{(meant is null ? "" : $"; gemeint ist wohl „{meant}“")}. Möglich: {list}.",
            $"There is no “{Quoted.Of(Raw)}” here{(meant is null ? "." : $"; did you mean “{meant}”?")} Possible: {list}.");
    }

    public void RefuseKind(string german, string english) => Refuse(
        kind == JsonTokenType.Null ? $"null steht für nichts: den Eintrag weglassen, oder {german}." : $"Hier gehört {german} hin.",
        kind == JsonTokenType.Null ? $"null stands for nothing: leave the entry out, or write {english}." : $"What belongs here is {english}.");
}
