namespace PostPurchase.Core.Results.Figures;

/// <summary>A shop's key figures, with those of the period before.</summary>
public sealed record OverviewResults
{
    public required Overview Now { get; init; }

    /// <summary>As many days before.</summary>
    public required Overview Before { get; init; }

    /// <summary>All campaigns that sent something or are going to.</summary>
    public required IReadOnlyList<CampaignTotals> Campaigns { get; init; }

    public required AheadFigures Ahead { get; init; }

    /// <summary>Mails by week, the earliest first.</summary>
    public required IReadOnlyList<TrendPoint<MailFigures>> Weeks { get; init; }
}
