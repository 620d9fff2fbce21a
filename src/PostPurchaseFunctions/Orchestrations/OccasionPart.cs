using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Plans a part of a run, a page at a time. Where it is, the part's row knows.</summary>
public static class OccasionPart
{
    /// <summary>Keeps the history, which every turn reads, to a few hundred events.</summary>
    public const int PagesPerHistory = 50;

    [Function(nameof(OccasionPart))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var look = context.GetInput<OccasionLook>() ?? throw new InvalidOperationException("A part's orchestration starts with its run.");
        for (var page = 1; page <= PagesPerHistory; page++)
        {
            if (!await Persistent.Call<bool>(context, nameof(PlanOccasion), look))
            {
                return;
            }
        }

        context.ContinueAsNew(look, preserveUnprocessedEvents: false);
    }
}
