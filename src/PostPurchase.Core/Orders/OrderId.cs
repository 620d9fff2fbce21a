namespace PostPurchase.Core.Orders;

/// <summary>The shop system's own id of an order, as text (Shopify's exceed 2^53). At most <see cref="MaxLength"/> characters.</summary>
public readonly record struct OrderId(string Value)
{
    /// <summary>Longest id taken in; keeps escaped keys below Table Storage's 1 KiB.</summary>
    public const int MaxLength = 200;

    public override string ToString() => Value;
}
