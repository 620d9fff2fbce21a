namespace PostPurchase.Core.Orders;

/// <summary>Row keys in an order's partition. Events, notes and journeys are neighbours, so that one query reads all that a decision needs.</summary>
internal static class OrderRows
{
    public const string Events = "event|";

    /// <summary>Notes of what was done because of the order, such as which webhooks were sent; between events and journeys.</summary>
    public const string Handled = "handled|";

    public const string Journeys = "journey|";
    public const string Webhooks = "webhook|";
}
