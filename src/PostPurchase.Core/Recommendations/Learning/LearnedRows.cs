using System.Globalization;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Keys of what was learned, and of what a count hands on from page to page.</summary>
internal static class LearnedRows
{
    public const string Head = "head";

    /// <summary>Everything that belongs to some count.</summary>
    public const string Learned = "learned|";

    public const string Purchases = "purchase";
    public const string Pairs = "pair";
    public const string Buyers = "buyer";
    public const string Totals = "total";

    public static PartitionKey Partition(ShopId shop) => PartitionKey.Of("recommendations", shop.Value);

    public static string Bought(long run, string product) => $"{Of(run)}bought|{StorageKey.Join(product)}";

    public static string Popular(long run) => $"{Of(run)}popular|all";

    public static string Popular(long run, ProductLabel label) => $"{Of(run)}popular|{label.Key}";

    /// <summary>What all rows of a count begin with; earlier counts sort before later ones.</summary>
    public static string Of(long run) => string.Create(CultureInfo.InvariantCulture, $"{Learned}{run:d12}|");

    /// <summary>What is handed on to a shard. Its rows are there during a count only.</summary>
    public static PartitionKey Shard(ShopId shop, int shard) =>
        PartitionKey.Of("learning", shop.Value, shard.ToString("d3", CultureInfo.InvariantCulture));
}
