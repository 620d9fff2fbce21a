using System.Globalization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Catalogue;

/// <summary>Keys of a shop's catalogue. Each feed has rows of its own, so that one that breaks off half way is seen by nobody.</summary>
internal static class CatalogueRows
{
    public const string Head = "head";

    /// <summary>Everything that belongs to some feed.</summary>
    public const string Feeds = "feed|";

    private const string Products = "product";
    private const string Aliases = "alias";
    private const string Labels = "label";

    public static PartitionKey Partition(ShopId shop) => PartitionKey.Of("catalogue", shop.Value);

    public static string Product(long feed, string id) => $"{Feed(feed)}{Products}|{StorageKey.Join(id)}";

    /// <summary>Says which product has the SKU, or stands for the group.</summary>
    public static string Alias(long feed, string name) => $"{Feed(feed)}{Aliases}|{StorageKey.Join(name)}";

    public static string Label(long feed, ProductLabel label) => $"{Feed(feed)}{Labels}|{label.Key}";

    /// <summary>What all rows of a feed begin with; earlier feeds sort before later ones.</summary>
    public static string Feed(long feed) => string.Create(CultureInfo.InvariantCulture, $"{Feeds}{feed:d10}|");
}
