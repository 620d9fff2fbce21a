
namespace PostPurchase.Core.Results.Figures;

/// <summary>A step of a campaign, in one of its variants.</summary>
public sealed record StepFigures
{
    public required string Step { get; init; }

    /// <summary>Null where the step has none.</summary>
    public string? Variant { get; init; }

    public required MailFigures Mails { get; init; }

    public required AheadFigures Ahead { get; init; }

    /// <summary>Against the step's first variant; null for that, and for steps without variants.</summary>
    public VariantComparison? Against { get; init; }
}
