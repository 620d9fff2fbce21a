using System.Globalization;
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

    private static string Descending(int number) => (MaxNumber - number).ToString("d8", CultureInfo.InvariantCulture);
}
