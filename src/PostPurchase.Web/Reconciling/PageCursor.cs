using System.Globalization;
using System.Runtime.InteropServices;

namespace PostPurchase.Web.Reconciling;

/// <summary>
/// A place in pages that are counted. Orders are asked for oldest first, so that new ones come last; when one is deleted meanwhile, those
/// behind it move up, so that a page is asked for again whenever there are fewer orders than before.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageCursor(int Page, int? Total)
{
    public const int Size = 100;

    private const char Separator = ':';

    public static PageCursor Parse(string? text)
    {
        var parts = (text ?? "1").Split(Separator);
        return new PageCursor(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null);
    }

    /// <param name="count">Orders of this page.</param>
    /// <param name="total">Orders of all pages, as the shop counts them now; null where it does not.</param>
    /// <returns>Null after the last page.</returns>
    public string? Next(int count, int? total)
    {
        if (total is { } now && Total is { } before && now < before)
        {
            // What moved up from this page may now stand at the end of the one before.
            return Text(Page > 1 ? Page - 1 : 1, now);
        }

        var isLast = total is { } all ? Page * Size >= all : count < Size;
        return isLast || count == 0 ? null : Text(Page + 1, total);
    }

    private static string Text(int page, int? total) =>
        total is { } all ? string.Create(CultureInfo.InvariantCulture, $"{page}{Separator}{all}") : page.ToString(CultureInfo.InvariantCulture);
}
