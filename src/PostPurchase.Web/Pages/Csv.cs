using System.Globalization;
using System.Text;

namespace PostPurchase.Web.Pages;

/// <summary>Tables as CSV (RFC 4180), for spreadsheets.</summary>
internal static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>
    /// What a spreadsheet would take for a formula is led by an apostrophe (OWASP, "CSV Injection"): ids, codes and titles come from
    /// elsewhere. Numbers are none.
    /// </summary>
    public static string Cell(string? value)
    {
        var text = value ?? "";
        text = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsNumber(text) ? "'" + text : text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>With the mark by which spreadsheets know that it is UTF-8.</summary>
    public static byte[] File(IEnumerable<IEnumerable<string?>> lines) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(Line)))];

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && text[0] == '-';
}
