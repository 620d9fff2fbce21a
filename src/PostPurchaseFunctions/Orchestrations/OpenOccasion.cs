using Microsoft.Azure.Functions.Worker;
using PostPurchase.Core.Occasions.Planning;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Says how many parts a run has; none where it is over or its campaign is switched off.</summary>
public sealed class OpenOccasion(OccasionPlanner planner)
{
    [Function(nameof(OpenOccasion))]
    public async Task<int> Run([ActivityTrigger] OccasionLook look, CancellationToken cancellation) =>
        await planner.Buckets(OccasionRunKey.Parse(look.Run), cancellation);
}
