using System.Globalization;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>A place in the log: a row, and how many of its arrivals, newest first, lie before it.</summary>
internal readonly record struct ArrivalPlace(string Row, int Index)
{
    private const char Separator = '-';
    private const int LongestRow = 60;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row.Replace('|', '.')}{Separator}{Index}");

    /// <summary>False for what is no place; such texts come from anybody.</summary>
    public static bool TryParse(string text, out ArrivalPlace place)
    {
        place = default;
        var at = text.LastIndexOf(Separator);
        if (at is <= 0 or > LongestRow
            || !text.AsSpan(0, at).ToString().All(character => char.IsAsciiHexDigitLower(character) || character == '.')
            || !int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        place = new ArrivalPlace(text[..at].Replace('.', '|'), index);
        return true;
    }
}
