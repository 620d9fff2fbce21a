using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys.Finding;

/// <summary>
/// Rows of the <see cref="JourneyIndex"/> by which people find an order: by its number, and among the latest. They lie in the
/// order's own bucket, so that they are written with what is written there anyway.
/// </summary>
internal static class FindingRows
{
    /// <summary><c>number|{shop}|{number}|{order}</c>; no content.</summary>
    private const string Numbers = "number";

    /// <summary><c>placed|{shop}|{newest first}|{order}</c>; no content.</summary>
    private const string Placed = "placed";

    public static IEnumerable<RowChange> Of(OrderKey key, Instant placedAt, string? number)
    {
        yield return new RowChange.Put(PlacedRow(key, placedAt), "{}"u8.ToArray());
        if (number is not null && NumberRow(key, number) is { } row)
        {
            yield return new RowChange.Put(row, "{}"u8.ToArray());
        }
    }

    /// <summary>All rows that an order may have, by all that the shop ever said of it.</summary>
    public static IEnumerable<string> KeysOf(OrderKey key, IEnumerable<OrderEvent> events)
    {
        var described = events.OfType<OrderEvent.Placed>().Select(placed => placed.Order).ToList();
        return described.Select(order => PlacedRow(key, order.PlacedAt))
            .Concat(described.Select(order => NumberRow(key, order.Number)).OfType<string>())
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The first key of the numbers that begin like this, and one behind the last; null where nothing of it is a number.</summary>
    public static (string From, string To)? Beginning(ShopId shop, string number) => Normalize(number) is { Length: > 0 } begins
        ? (StorageKey.Join(Numbers, shop.Value, begins), StorageKey.Join(Numbers, shop.Value, begins) + "~")
        : null;

    /// <summary>Keys of a shop's orders, the latest first, that were placed at a moment or before.</summary>
    public static (string From, string To) Since(ShopId shop, Instant? from) =>
        (from is { } latest ? StorageKey.Join(Placed, shop.Value, StorageKey.NewestFirst(latest)) : StorageKey.Join(Placed, shop.Value) + "|",
        StorageKey.Join(Placed, shop.Value) + "}");

    /// <summary>The first key behind a row, by its <see cref="PlaceOf"/>: every character of a key sorts behind '!'.</summary>
    public static string After(ShopId shop, string place) => $"{StorageKey.Join(Placed, shop.Value)}|{place}!";

    /// <summary>The place of a row among the latest orders of the shop.</summary>
    public static string PlaceOf(ShopId shop, string row) => row[(StorageKey.Join(Placed, shop.Value).Length + 1)..];

    /// <summary>A number as it is searched for: without regard to case, spaces around it and <c>#</c>.</summary>
    public static string Normalize(string number) => number.Trim().TrimStart('#').Trim().ToLowerInvariant();

    /// <summary>The order of a row, and the number or moment it is found by.</summary>
    public static (string Key, OrderId Order) Read(string row) =>
        StorageKey.Split(row) is [_, _, var key, var order] ? (key, new OrderId(order)) : throw new FormatException($"'{row}' is no row of an order.");

    private static string PlacedRow(OrderKey key, Instant placedAt) =>
        StorageKey.Join(Placed, key.Shop.Value, StorageKey.NewestFirst(placedAt), key.Order.Value);

    /// <summary>Null for a number that is too long for a key: such an order is found by its id.</summary>
    private static string? NumberRow(OrderKey key, string number) => Normalize(number) is { Length: > 0 } bare && StorageKey.Fits(bare)
        ? StorageKey.Join(Numbers, key.Shop.Value, bare, key.Order.Value)
        : null;
}
