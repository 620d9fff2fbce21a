using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Editing;

namespace PostPurchase.Web.Console.Campaigns.Steps;

/// <summary>A step in its form.</summary>
/// <param name="Stored">As it stands in the draft, or runs.</param>
/// <param name="Values">As they are filled in.</param>
public sealed record StepView(OpenedCampaign Opened, Step Stored, FormValues Values)
{
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>The tag of the draft that the form was made from; an older one where somebody was faster.</summary>
    public required string Tag { get; init; }

    /// <summary>Whether somebody has changed the draft since the form was shown.</summary>
    public bool IsConflict { get; init; }

    /// <summary>The step as it would be by the form; null where it can't be.</summary>
    public Step? Wanted { get; init; }
}
