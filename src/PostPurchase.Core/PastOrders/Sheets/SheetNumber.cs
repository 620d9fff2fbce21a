using System.Globalization;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>Numbers with a decimal point or comma, maybe grouped, maybe with a currency sign around them.</summary>
internal static class SheetNumber
{
    private const int MaxLength = 28;
    private const int GroupLength = 3;

    /// <param name="raw">The digits are kept: <c>5.00</c> has two after the point.</param>
    /// <param name="ambiguous">True for one comma with three digits behind, which may group or divide.</param>
    public static decimal? Parse(string raw, out bool ambiguous)
    {
        ambiguous = false;
        var text = Bare(raw);
        var (point, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        if (point >= 0 && comma >= 0)
        {
            var (group, divider) = comma > point ? ('.', ',') : (',', '.');
            return IsGrouped(text[..Math.Max(point, comma)], group) ? Plain(text, group, divider) : null;
        }

        var only = point >= 0 ? '.' : ',';
        if (text.Count(sign => sign == only) > 1)
        {
            return IsGrouped(text, only) ? Plain(text, only, '.') : null;
        }

        // A point before three digits divides: that is how systems write. A comma is of people and spreadsheets, who do both.
        ambiguous = comma > 0 && text.Length - comma - 1 == GroupLength && text.TrimStart('-') is not ['0', ',', ..];
        return ambiguous ? null : Plain(text, '\0', only);
    }

    private static decimal? Plain(string text, char group, char divider)
    {
        var number = text.Replace(group.ToString(), "", StringComparison.Ordinal).Replace(divider, '.');
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return number.Length <= MaxLength && decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Whether every group but the first has three digits.</summary>
    private static bool IsGrouped(string whole, char group) =>
        whole.TrimStart('-').Split(group) is [{ Length: >= 1 and <= GroupLength }, .. var rest] && rest.All(part => part.Length == GroupLength);

    private static string Bare(string raw)
    {
        var text = raw.Trim().TrimStart('\'');
        if (text.All(sign => char.IsAsciiDigit(sign) || sign == '.'))
        {
            return text;
        }

        return string.Concat(text
            .Where(sign => !char.IsWhiteSpace(sign) && char.GetUnicodeCategory(sign) != UnicodeCategory.CurrencySymbol)
            .Select(sign => sign == '\u2212' ? '-' : sign));
    }
}
