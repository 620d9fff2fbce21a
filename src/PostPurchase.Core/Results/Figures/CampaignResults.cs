namespace PostPurchase.Core.Results.Figures;

/// <summary>A campaign's mails, step by step, whatever its versions.</summary>
public sealed record CampaignResults
{
    public required CampaignTotals Totals { get; init; }

    public required IReadOnlyList<StepFigures> Steps { get; init; }

    /// <summary>Mails by week, the earliest first.</summary>
    public required IReadOnlyList<TrendPoint<MailFigures>> Weeks { get; init; }
}
