using System.Globalization;
using System.Text.Json;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>Where what is stored of a campaign lies: all of it in one partition, so that a publication is one batch.</summary>
internal static class CampaignRows
{
    public const string Head = "head";
    public const string Draft = "draft";
    public const string Versions = "version|";
    public const string Audit = "audit|";
    public const string Waves = "wave|";

    private const int MaxNumber = 99_999_999;

    public static PartitionKey Partition(ShopId shop, string id) => PartitionKey.Of("campaign", shop.Value, id);

    /// <summary>Names the campaigns of a shop that anything is stored of.</summary>
    public static PartitionKey Directory(ShopId shop) => PartitionKey.Of("campaigns", shop.Value);

    public static string Version(int number) => Versions + number.ToString("d8", CultureInfo.InvariantCulture);

    /// <summary>Newest first.</summary>
    public static string AuditEntry(int number) => Audit + Descending(number);

    /// <summary>Newest first; by the number of the change that caused it.</summary>
    public static string Wave(int number) => Waves + Descending(number);

    /// <summary>First key after all keys with this prefix.</summary>
    public static string After(string prefix) => prefix[..^1] + '}';

    public static byte[] Write<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, CoreJson.Options);

    public static T Read<T>(Row row) => JsonSerializer.Deserialize<T>(row.Data.Span, CoreJson.Options)
        ?? throw new InvalidOperationException($"Row {row.Key} is empty.");

    /// <summary>Replaces a row at the version it was read at, or inserts it where there was none.</summary>
    public static RowChange Change<T>(string key, T content, string? etag) =>
        etag is null ? new RowChange.Insert(key, Write(content)) : new RowChange.Replace(key, Write(content), etag);

    private static string Descending(int number) => (MaxNumber - number).ToString("d8", CultureInfo.InvariantCulture);
}
