using System.Text.Json.Serialization;

namespace PostPurchase.Core.Quotas;

/// <summary>
/// How many mails the provider takes in any minute, hour and day; null: it sets no such limit. One for the whole host: providers count
/// all shops together. Windows roll.
/// </summary>
public sealed record SendingQuota
{
    private const int MostMails = 100_000_000;

    /// <summary>No limit: nothing is counted.</summary>
    public static SendingQuota None { get; } = new();

    public int? PerMinute { get; init; }

    public int? PerHour { get; init; }

    public int? PerDay { get; init; }

    /// <summary>Whether there is any limit.</summary>
    [JsonIgnore]
    public bool IsSet => PerMinute is not null || PerHour is not null || PerDay is not null;

    /// <summary>What makes no sense about it, for whoever set it; null when nothing does.</summary>
    [JsonIgnore]
    public string? Problem => new[] { PerMinute, PerHour, PerDay }.Any(most => most is < 1 or > MostMails)
        ? $"A quota is 1 to {MostMails} mails, or left out for none."
        : null;

    /// <summary>
    /// Mails of a class go only while they and all others leave this much free for those above: an offer uses at most 70 % of a
    /// window, a survey 80 %, a service mail 90 %. A quota of a few mails leaves at least one to each class.
    /// </summary>
    internal static int MostFor(SendingClass of, int most) => of == SendingClass.Contract ? most : Math.Max(1, (int)((long)most * Share(of) / 100));

    internal IEnumerable<(QuotaWindow Window, int Most)> Limits()
    {
        if (PerMinute is { } minute)
        {
            yield return (QuotaWindow.Minute, minute);
        }

        if (PerHour is { } hour)
        {
            yield return (QuotaWindow.Hour, hour);
        }

        if (PerDay is { } day)
        {
            yield return (QuotaWindow.Day, day);
        }
    }

    /// <summary>Percent of a window that all mails together may use up to for one of the class to go.</summary>
    private static int Share(SendingClass of) => of switch
    {
        SendingClass.Contract => 100,
        SendingClass.Service => 90,
        SendingClass.Surveys => 80,
        SendingClass.Offers => 70,
        _ => throw new InvalidOperationException($"No share for {of}."),
    };
}
