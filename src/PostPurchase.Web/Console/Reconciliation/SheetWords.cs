using System.Text.RegularExpressions;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Console.Deliveries;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary>
/// What is wrong with an order export. It is stored and answered in English, as problems of webhooks are (<see cref="ProblemWords"/>); of an
/// order with several problems, all stand in one text, each with its column and, where it is another one, its line.
/// </summary>
internal static partial class SheetWords
{
    private static readonly Dictionary<string, string> German = new(StringComparer.Ordinal)
    {
        ["is that of the row before"] = "steht schon in der Zeile davor",
        ["has a quote that is not closed; what follows can't be read"] = "hat ein Anführungszeichen, das nicht geschlossen wird; was folgt, ist nicht zu lesen",
        ["has text after a closing quote: a quote before is not closed, or one in the text is not doubled"] =
            "hat Text nach einem schließenden Anführungszeichen: Eines davor ist nicht geschlossen, oder eines im Text ist nicht verdoppelt",
        ["may be a thousand or a fraction: write it without a separator, or with a decimal point"] =
            "kann Tausender oder Bruchteil sein: ohne Trennzeichen schreiben oder mit Dezimalpunkt",
        ["must be an amount of money, such as 14.95 or 14,95"] = "muss ein Geldbetrag sein, etwa 14.95 oder 14,95",
        ["must be a time between 1970 and 2199, such as 2026-03-26 10:00:00 +0100, 26.03.2026 10:00 or, month first, 3/26/2026 10:00"] =
            "muss ein Zeitpunkt zwischen 1970 und 2199 sein, etwa 2026-03-26 10:00:00 +0100, 26.03.2026 10:00 oder, mit dem Monat zuerst, 3/26/2026 10:00",
        ["must have entries such as 2x 0fa91ce3e96a4bc2be4bd9ce752c3425 with | between"] =
            "muss Einträge wie 2x 0fa91ce3e96a4bc2be4bd9ce752c3425 haben, mit | dazwischen",
    };

    /// <summary>The column, or several.</summary>
    public static string SheetWhere(this ConsoleVisit visit, string where) => visit.Language == Languages.German
        ? string.Join(", ", where.Split(", ").Select(Column))
        : where;

    public static string SheetProblem(this ConsoleVisit visit, string problem) => visit.Language == Languages.German ? InGerman(problem) : problem;

    internal static string InGerman(string problem) => Known(problem) ?? string.Join("; ", Next().Split(problem).Select(One));

    /// <summary>One of several: the line, if it is another one, the column, and what is wrong there.</summary>
    private static string One(string part)
    {
        var line = Line().Match(part);
        var text = part[line.Length..];
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0; space = text.IndexOf(' ', space + 1))
        {
            if (Known(text[(space + 1)..]) is { } known)
            {
                return $"{(line.Success ? $"Zeile {line.Groups["line"]}: " : "")}{Column(text[..space])} {known}";
            }
        }

        return part;
    }

    private static string? Known(string problem) =>
        German.TryGetValue(problem, out var known) ? known
        : Columns().Match(problem) is { Success: true } columns ? $"hat {Counted(columns.Groups["has"].Value)}, die Kopfzeile aber {columns.Groups["header"]}"
        : TooMany().Match(problem) is { Success: true } most ? $"hat mehr als {most.Groups["rows"]} Zeilen, oder Zeilen mit mehr als {most.Groups["characters"]} Zeichen"
        : TooLong().Match(problem) is { Success: true } bytes ? $"ist länger als {bytes.Groups["bytes"]} Bytes"
        : ProblemWords.InGerman(problem) is var said && said != problem ? said
        : null;

    private static string Counted(string columns) => columns == "1" ? "1 Spalte" : $"{columns} Spalten";

    private static string Column(string name) => name switch
    {
        "the whole row" => "die ganze Zeile",
        "the order" => "die Bestellung",
        _ => name,
    };

    [GeneratedRegex("; (?!what follows)", RegexOptions.None, 1000)]
    private static partial Regex Next();

    [GeneratedRegex("^line (?<line>[0-9]+): ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("^has (?<has>[0-9]+) columns? where the header has (?<header>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Columns();

    [GeneratedRegex("^has more than (?<rows>[0-9]+) rows, or rows of more than (?<characters>[0-9]+) characters$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TooMany();

    [GeneratedRegex("^is longer than (?<bytes>[0-9]+) bytes$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TooLong();
}
