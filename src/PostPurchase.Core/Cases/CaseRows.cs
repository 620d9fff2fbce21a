using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Cases;

/// <summary>Keys of a shop's list of cases.</summary>
internal static class CaseRows
{
    /// <summary>Cases by the day they were opened (UTC): <c>day|2026-03-26|{order}|{case}</c>.</summary>
    public const string Days = "day|";

    /// <summary>Cases that wait, the oldest first.</summary>
    public const string Open = "open|";

    /// <summary>Cases that are done, the last one first.</summary>
    public const string Resolved = "resolved|";

    public static PartitionKey Partition(ShopId shop) => PartitionKey.Of("cases", shop.Value);

    public static string DayOf(CaseEntry entry) => Days
        + StorageKey.Join(LocalDatePattern.Iso.Format(entry.OpenedAt.InUtc().Date), entry.Order.Value, entry.Case);

    /// <summary>Where the case stands in the lists, by how far it has come.</summary>
    public static string PlaceOf(CaseEntry entry) => entry.ResolvedAt is { } resolved
        ? Resolved + StorageKey.Join(StorageKey.NewestFirst(resolved), entry.Order.Value, entry.Case)
        : Open + StorageKey.Join(OldestFirst(entry.OpenedAt), entry.Order.Value, entry.Case);

    private static string OldestFirst(Instant at) => at.ToUnixTimeMilliseconds().ToString("d19", CultureInfo.InvariantCulture);
}
