using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Rules;

/// <summary>One date of a season, such as Easter; at most once a year.</summary>
public sealed record SeasonDate
{
    /// <summary>Unique in the campaign.</summary>
    public required string Id { get; init; }

    /// <summary>As it stands in mails and in the calendar.</summary>
    public required LocalizedText Name { get; init; }

    public required DateRule Date { get; init; }

    /// <summary>How many days before the date a journey starts; null: as the campaign's other dates.</summary>
    public int? LeadDays { get; init; }

    /// <summary>Only for customers whose last order went there: ISO 3166-1 alpha-2; empty: everywhere.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
}
