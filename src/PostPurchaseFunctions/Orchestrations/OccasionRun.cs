using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>
/// Plans what starts for a campaign on a day, in parts that run side by side (docs/adr/0020-occasions.md). How far each part is, its
/// row knows: whatever is cut off is started again by the sweep, and goes on there.
/// </summary>
public static class OccasionRun
{
    [Function(nameof(OccasionRun))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var look = context.GetInput<OccasionLook>() ?? throw new InvalidOperationException("A run's orchestration starts with its run.");
        var buckets = await Persistent.Call<int>(context, nameof(OpenOccasion), look);
        var parts = new List<Task>();
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            if (parts.Count >= look.AtOnce)
            {
                var done = await Task.WhenAny(parts);
                parts.Remove(done);
                await done;
            }

            parts.Add(context.CallSubOrchestratorAsync(nameof(OccasionPart), look with { Bucket = bucket }));
        }

        await Task.WhenAll(parts);
        await Persistent.Call<bool>(context, nameof(CloseOccasion), look);
    }
}
