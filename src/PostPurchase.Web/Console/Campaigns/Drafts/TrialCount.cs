using PostPurchase.Core.Campaigns.Trials;
using PostPurchase.Core.Occasions.Trials;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>A dry run, as far as it has come.</summary>
/// <param name="Draft">The tag of the draft that is tried: with another one it begins again.</param>
/// <param name="Orders">Of a campaign that follows orders.</param>
/// <param name="Occasions">Of one for occasions; null where nothing starts within a year and a half.</param>
public sealed record TrialCount(string Draft, DraftTrialResult? Orders = null, OccasionTrialResult? Occasions = null)
{
    public bool IsDone => Orders is not { IsDone: false } && Occasions is not { IsDone: false };
}
