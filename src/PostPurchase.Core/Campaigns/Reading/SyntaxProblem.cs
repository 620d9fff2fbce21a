using System.Text;
using System.Text.Json;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Says where a text stops being JSON, and names the usual slips.</summary>
internal static class SyntaxProblem
{
    public static void Add(ReadOnlySpan<byte> json, JsonException cause, ProblemReport report)
    {
        var (start, line) = (0, 0L);
        while (line < (cause.LineNumber ?? 0) && json[start..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            start += length + 1;
            line++;
        }

        var at = (int)Math.Min(start + (cause.BytePositionInLine ?? 0), json.Length);
        var column = Encoding.UTF8.GetCharCount(json[start..at]) + 1;
        var (german, english) = Hint(json, at);
        report.Add(
            "$",
            at,
            $"Zeile {line + 1}, Spalte {column}: Hier ist das JSON nicht lesbar. {german}",
            $"Line {line + 1}, column {column}: the JSON can't be read here. {english}");
    }

    private static (string German, string English) Hint(ReadOnlySpan<byte> json, int at)
    {
        var before = json[..at].TrimEnd(" \r\n\t"u8);
        var next = json[at..].TrimStart(" \r\n\t"u8);
        if (next.IsEmpty)
        {
            return ("Der Text hört zu früh auf: Es fehlt eine schließende Klammer oder ein Anführungszeichen.",
                "The text ends too early: a closing bracket or quotation mark is missing.");
        }

        if (next[0] is (byte)'/' or (byte)'#' || before.EndsWith("/"u8))
        {
            return ("Kommentare sind nicht erlaubt.", "Comments are not allowed.");
        }

        return next[0] is (byte)'}' or (byte)']' && before.EndsWith(","u8)
            ? ("Hinter dem letzten Eintrag steht kein Komma.", "There is no comma after the last entry.")
            : ("Oft fehlt davor ein Komma oder ein Anführungszeichen, oder es ist eins zu viel.",
                "Often a comma or a quotation mark before it is missing, or there is one too many.");
    }
}
