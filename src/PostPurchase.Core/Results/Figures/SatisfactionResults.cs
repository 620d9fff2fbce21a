namespace PostPurchase.Core.Results.Figures;

/// <summary>What customers said, and how those who were unhappy were helped.</summary>
public sealed record SatisfactionResults
{
    public required SatisfactionFigures Now { get; init; }

    public required SatisfactionFigures Before { get; init; }

    public required SupportFigures Support { get; init; }

    public required SupportFigures SupportBefore { get; init; }

    public required ReturnFigures Returns { get; init; }

    /// <summary>The earliest first; the last is not over.</summary>
    public required IReadOnlyList<TrendPoint<SatisfactionFigures>> Months { get; init; }

    /// <summary>The earliest first; the last is not over.</summary>
    public required IReadOnlyList<TrendPoint<SatisfactionFigures>> Weeks { get; init; }
}
