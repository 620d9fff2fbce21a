using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>Row keys in a customer's partition.</summary>
internal static class CustomerRows
{
    public const string Events = "event|";
    public const string Orders = "order|";

    /// <summary>By campaign, the occasions that the customer has had; just before the orders, so that one query reads both.</summary>
    public const string Occasions = "occasion|";

    /// <summary>The tombstone: that, and when, the customer was last erased. Among the events, so that whoever reads them reads it.</summary>
    public const string Erased = Events + "erased";

    public static string Order(OrderId id) => Orders + StorageKey.Join(id.Value);

    public static string Occasion(string campaign) => Occasions + StorageKey.Join(campaign);

    public static OrderId OrderOf(Row row) => new(StorageKey.Split(row.Key)[1]);
}
