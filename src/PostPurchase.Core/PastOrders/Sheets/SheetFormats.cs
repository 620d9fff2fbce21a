using PostPurchase.Core.PastOrders.Formats;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>The formats known, in the order in which they are tried: WooCommerce's plugins have the least peculiar columns.</summary>
internal static class SheetFormats
{
    private const int MaxNames = 30;
    private const int MaxName = 40;

    public static IReadOnlyList<ISheetFormat> All { get; } =
        [new ShopifySheet(), new Shopware6Sheet(), new Shopware5Sheet(), new WooCommerceSheet()];

    /// <summary>What was found instead, and what each format needs.</summary>
    public static string Unknown(SheetHeader header)
    {
        var names = header.Names.Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        var found = string.Join(", ", names.Take(MaxNames).Select(name => name.Length > MaxName ? $"{name[..MaxName]}…" : name));
        var more = names.Count > MaxNames ? $" and {names.Count - MaxNames} more" : "";
        return $"The columns are those of no export known: {found}{more}. Needed are: {string.Join("; ", All.Select(format => format.Needs))}; "
            + "or canonical JSON, one object a line.";
    }
}
