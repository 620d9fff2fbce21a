using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Orders;

/// <summary>Names one order of one shop, and with it everything that is kept about the order.</summary>
public readonly record struct OrderKey(ShopId Shop, OrderId Order)
{
    public PartitionKey Partition => PartitionKey.Of("order", Shop.Value, Order.Value);

    /// <summary>The key as one text, for wake-ups and orchestrations: <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => StorageKey.Join(Shop.Value, Order.Value);

    /// <exception cref="FormatException">The text is no order key.</exception>
    public static OrderKey Parse(string text) => StorageKey.Split(text) is [var shop, var order]
        ? new OrderKey(new ShopId(shop), new OrderId(order))
        : throw new FormatException($"'{text}' is no order key.");
}
