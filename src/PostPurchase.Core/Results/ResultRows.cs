using System.Globalization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results;

/// <summary>Keys of what was counted, and of what a count hands on from page to page.</summary>
internal static class ResultRows
{
    public const string Head = "head";

    /// <summary>Everything that belongs to some count.</summary>
    public const string Counted = "counted|";

    /// <summary>Handed on: what orders tell of their customers.</summary>
    public const string Parts = "part";

    /// <summary>Handed on: sums of pages of orders.</summary>
    public const string Pages = "page";

    /// <summary>Handed on: sums of shards of customers.</summary>
    public const string Customers = "customer";

    /// <summary>Handed on: products of a shard that were sold most.</summary>
    public const string Products = "product";

    public static PartitionKey Partition(ShopId shop) => PartitionKey.Of("results", shop.Value);

    /// <summary>What all rows of a count begin with; earlier counts sort before later ones.</summary>
    public static string Of(long run) => string.Create(CultureInfo.InvariantCulture, $"{Counted}{run:d12}|");

    public static string Of(long run, string subject) => Of(run) + subject;

    /// <summary>A page of the products that were sold most.</summary>
    public static string ProductPage(long run, int number) => string.Create(CultureInfo.InvariantCulture, $"{Of(run)}products|{number:d4}");

    public static string ProductPages(long run) => Of(run) + "products|";

    /// <summary>What is handed on to a shard. Its rows are there during a count only.</summary>
    public static PartitionKey Shard(ShopId shop, int shard) =>
        PartitionKey.Of("counting", shop.Value, shard.ToString("d3", CultureInfo.InvariantCulture));
}
