using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;
using PostPurchase.Core.Occasions.Planning;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Plans a page of a part; the orchestrations of orders that are told are nudged with the client bound to it.</summary>
public sealed class PlanOccasion(OccasionPlanner planner, DurableClients clients, IClock clock)
{
    /// <returns>Whether there is more.</returns>
    [Function(nameof(PlanOccasion))]
    public async Task<bool> Run(
        [ActivityTrigger] OccasionLook look, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Bind(client);
        return await planner.RunPage(OccasionRunKey.Parse(look.Run), look.Bucket, clock.GetCurrentInstant(), cancellation);
    }
}
