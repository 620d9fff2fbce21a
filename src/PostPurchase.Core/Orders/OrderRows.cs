namespace PostPurchase.Core.Orders;

/// <summary>Row keys in an order's partition. Events and journeys are neighbours, so that one query reads all that a decision needs.</summary>
internal static class OrderRows
{
    public const string Events = "event|";
    public const string Journeys = "journey|";
    public const string Webhooks = "webhook|";

    /// <summary>First key after all keys with this prefix.</summary>
    public static string After(string prefix) => prefix[..^1] + '}';
}
