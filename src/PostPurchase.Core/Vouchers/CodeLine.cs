namespace PostPurchase.Core.Vouchers;

/// <summary>A code as a file has it.</summary>
/// <param name="Line">From 1.</param>
internal sealed record CodeLine(int Line, string Code)
{
    private static readonly char[] Delimiters = [',', ';', '\t'];
    private static readonly string[] Headings = ["code", "codes", "voucher", "gutscheincode", "gutschein", "coupon"];

    /// <summary>The codes of a file, line by line: the first column, or the only one; blank lines and a heading are passed over.</summary>
    public static async IAsyncEnumerable<CodeLine> Read(TextReader text)
    {
        for (var (line, first) = (1, true); await text.ReadLineAsync() is { } read; line++)
        {
            var code = Unquoted(read.TrimStart('\uFEFF').Split(Delimiters, 2)[0].Trim());
            if (read.Trim('\uFEFF', ' ', '\t', ',', ';').Length == 0 || (first && Headings.Contains(code, StringComparer.OrdinalIgnoreCase)))
            {
                first = first && read.Trim('\uFEFF', ' ', '\t', ',', ';').Length == 0;
                continue;
            }

            first = false;
            yield return new CodeLine(line, code);
        }
    }

    private static string Unquoted(string cell) =>
        cell is ['"', .., '"'] && cell.Length > 1 ? cell[1..^1].Trim() : cell;
}
