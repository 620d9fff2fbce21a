using System.Text;
using System.Text.RegularExpressions;

namespace PostPurchase.Core.Privacy;

/// <summary>Finds a customer in the raw text of a webhook: by ids, addresses and names as whole words, however JSON or a form escapes them.</summary>
internal sealed partial class PayloadMarks
{
    private readonly IReadOnlyList<string> _marks;

    public PayloadMarks(IEnumerable<string> marks) => _marks =
        [.. marks.Select(mark => mark.Trim()).Where(mark => mark.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    public bool StandIn(ReadOnlyMemory<byte> body)
    {
        var text = Unescaped(body);
        return _marks.Any(mark => StandsIn(text, mark));
    }

    /// <summary>Escapes of RFC 8259, section 7, and of application/x-www-form-urlencoded.</summary>
    public static string Unescaped(ReadOnlyMemory<byte> body)
    {
        var plain = EscapedUnit().Replace(
            Encoding.UTF8.GetString(body.Span), match => ((char)Convert.ToUInt16(match.Value[2..], 16)).ToString());
        return plain.Contains('%', StringComparison.Ordinal) ? plain + "\n" + Uri.UnescapeDataString(plain) : plain;
    }

    private static bool StandsIn(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(mark, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + mark.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    // It never looks back, so only a machine that stands still makes it slow, and an erasure must not end for that.
    [GeneratedRegex("""\\u[0-9a-fA-F]{4}""", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex EscapedUnit();
}
