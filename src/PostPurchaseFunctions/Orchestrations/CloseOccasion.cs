using Microsoft.Azure.Functions.Worker;
using PostPurchase.Core.Occasions.Planning;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Notes that all parts of a run are planned.</summary>
public sealed class CloseOccasion(OccasionPlanner planner)
{
    [Function(nameof(CloseOccasion))]
    public async Task<bool> Run([ActivityTrigger] OccasionLook look, CancellationToken cancellation)
    {
        await planner.Finish(OccasionRunKey.Parse(look.Run), cancellation);
        return true;
    }
}
