using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>A shop's key figures of a period.</summary>
public sealed record Overview
{
    /// <summary>Orders placed.</summary>
    public required long Orders { get; init; }

    public required MailFigures Mails { get; init; }

    public required SatisfactionFigures Satisfaction { get; init; }

    /// <summary>Requests for a review that were followed, of those that were sent.</summary>
    public required Proportion Reviews { get; init; }

    public required SupportFigures Support { get; init; }

    public required ReturnFigures Returns { get; init; }
}
