using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>Rows of the log: <c>batch|{newest first}|{hash}</c> holds arrivals, <c>day|{yyyy-MM-dd}</c> their counts.</summary>
internal static class ArrivalRows
{
    public const string Batches = "batch|";
    public const string AfterBatches = "batch}";
    public const string Days = "day|";

    private const int HashBytes = 8;

    public static PartitionKey Partition(ShopId shop) => PartitionKey.Of("arrivals", shop.Value);

    public static string DayKey(LocalDate date) => Days + LocalDatePattern.Iso.Format(date);

    public static LocalDate DateOf(string key) => LocalDatePattern.Iso.Parse(key[Days.Length..]).Value;

    /// <summary>Under a key that is the same when it is written again.</summary>
    public static RowChange.Insert Batch(IReadOnlyList<Arrival> arrivals, long salt)
    {
        var json = StoredJson.Write(new ArrivalBatch { Arrivals = arrivals });
        var hash = SHA256.HashData([.. json, .. BitConverter.GetBytes(salt)]);
        return new RowChange.Insert(
            Batches + StorageKey.Join(StorageKey.NewestFirst(arrivals[0].At), Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))), json);
    }
}
