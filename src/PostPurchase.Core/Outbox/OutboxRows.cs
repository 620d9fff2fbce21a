using System.Globalization;
using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outbox;

/// <summary>
/// Rows of the outbox, a partition for each kind: <c>item|{shop}|{id}</c> is the item, <c>due|{time}|{shop}|{id}</c> says when it is
/// due. They are written and deleted together, so that an item is once and has one time.
/// </summary>
internal static class OutboxRows
{
    public const string Due = "due|";

    private const string Items = "item|";
    private const int TimeLength = 15;

    public static PartitionKey Partition(string kind) => PartitionKey.Of("outbox", kind);

    public static string ItemKey(OutboxItem item) => Items + StorageKey.Join(item.Shop.Value, item.Id);

    /// <summary>The key of the item that a row of due times is of.</summary>
    public static string ItemKey(string dueKey) => Items + dueKey[(Due.Length + TimeLength + 1)..];

    public static string DueKey(OutboxItem item) =>
        $"{Due}{Time(item.Due ?? throw new InvalidOperationException($"{item.Kind} {item.Id} has no due time."))}|"
        + StorageKey.Join(item.Shop.Value, item.Id);

    /// <summary>First key behind all that are due at this moment.</summary>
    public static string After(Instant moment) => Due + Time(moment + Duration.FromMilliseconds(1));

    public static Instant TimeOf(string dueKey) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(dueKey.AsSpan(Due.Length, TimeLength), CultureInfo.InvariantCulture));

    private static string Time(Instant moment) =>
        moment.ToUnixTimeMilliseconds().ToString($"d{TimeLength}", CultureInfo.InvariantCulture);
}
