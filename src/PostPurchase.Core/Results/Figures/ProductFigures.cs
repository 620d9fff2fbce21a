using System.Text.Json.Serialization;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;

namespace PostPurchase.Core.Results.Figures;

/// <summary>What orders of a period say of a product.</summary>
public sealed record ProductFigures
{
    /// <summary>Its id, or its SKU; null for all that are not listed.</summary>
    public string? Product { get; init; }

    public string? Title { get; init; }

    /// <summary>Pieces ordered; fractions where it is sold by weight.</summary>
    public required decimal Pieces { get; init; }

    /// <summary>Pieces of these orders that came back or are on their way.</summary>
    public required decimal Returned { get; init; }

    /// <summary>0 to 1; null where nothing was ordered.</summary>
    public decimal? ReturnRate => Pieces == 0 ? null : Math.Round(Returned / Pieces, 4);

    /// <summary>Returned pieces by reason: <c>fit</c>, <c>different</c>, <c>defective</c>, <c>wrong</c>, <c>dislike</c>, <c>late</c>, <c>other</c>, <c>unknown</c>.</summary>
    public required IReadOnlyDictionary<string, decimal> Reasons { get; init; }

    /// <summary>Answers given in the period.</summary>
    public required ScoreFigures Ratings { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Pieces == 0 && Returned == 0 && Ratings.Answers == 0;

    internal static ProductFigures Of(Tally tally, string slot) => new()
    {
        Product = tally.Subject == Subject.Products ? null : Subject.Ids(tally.Subject)[0],
        Title = tally.Title,
        Pieces = tally.Of(slot, Measure.Pieces),
        Returned = tally.Of(slot, Measure.Returned),
        Reasons = tally.Parts(slot, Measure.Returned).OrderByDescending(part => part.Value).ThenBy(part => part.Key, StringComparer.Ordinal)
            .ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal),
        Ratings = ScoreFigures.Of(tally, slot, Measure.Rated),
    };
}
