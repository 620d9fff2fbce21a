using System.Text;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>A line of CSV (RFC 4180) that a spreadsheet takes for text, whatever is in it.</summary>
public static class CsvLine
{
    /// <summary>
    /// Values that a spreadsheet would take for a formula get an apostrophe in front
    /// (OWASP, "CSV Injection": = + - @, tab and carriage return).
    /// </summary>
    public static string Of(params ReadOnlySpan<string?> values)
    {
        var line = new StringBuilder();
        for (var index = 0; index < values.Length; index++)
        {
            if (index > 0)
            {
                line.Append(',');
            }

            Append(line, values[index] ?? "");
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, string value)
    {
        var text = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsNumber(value) ? "'" + value : value;
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            line.Append(text);
            return;
        }

        line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>Digits behind a minus are no formula.</summary>
    private static bool IsNumber(string value) => value is ['-', _, ..] && value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
