using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results.Facts;

/// <summary>What figures are about; parts of keys.</summary>
internal static class Subject
{
    /// <summary>The shop's orders.</summary>
    public const string Orders = "orders";

    /// <summary>All mails to customers.</summary>
    public const string Mails = "mails";

    /// <summary>How many mails went each day.</summary>
    public const string Days = "days";

    public const string Satisfaction = "satisfaction";
    public const string Reviews = "reviews";
    public const string Cases = "cases";
    public const string Returns = "returns";

    /// <summary>Who buys again, of all customers.</summary>
    public const string Repeat = "repeat";

    public const string Campaigns = "campaign|";
    public const string Steps = "step|";
    public const string Loyalties = "loyalty|";

    /// <summary>Products; the one without a name stands for all that are not listed.</summary>
    public const string Products = "product|";

    public static string Campaign(string campaign) => Campaigns + StorageKey.Join(campaign);

    public static string Step(string campaign, string step, string? variant) => Steps + StorageKey.Join(campaign, step, variant ?? "");

    public static string StepsOf(string campaign) => Steps + StorageKey.Join(campaign) + "|";

    public static string Loyalty(string campaign) => Loyalties + StorageKey.Join(campaign);

    public static string Product(string product) => Products + StorageKey.Join(product);

    /// <summary>The ids in a subject, without its kind.</summary>
    public static IReadOnlyList<string> Ids(string subject) => [.. StorageKey.Split(subject).Skip(1)];
}
