namespace PostPurchase.Core.Reconciling;

/// <summary>What a shop knows of an order and we do not. Persisted by name.</summary>
public enum OrderDifference
{
    /// <summary>The order itself.</summary>
    Missing,

    Cancelled,
    Paid,
    Shipped,
    Delivered,
    Refunded,
}
