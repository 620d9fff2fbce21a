using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Tells orders of a change, a page at a time (docs/adr/0013-publishing.md). Where it is, the wave's row knows.</summary>
public static class CampaignWave
{
    /// <summary>
    /// Instances of the app keep what is in force in memory for half a minute (<c>StoredCampaigns.Fresh</c>). An order that one of
    /// them looked at before it knows of the change would not be woken again; after twice that time, all know.
    /// </summary>
    public static readonly TimeSpan UntilAllKnow = TimeSpan.FromMinutes(1);

    /// <summary>Keeps the history, which every turn reads, to a few hundred events.</summary>
    public const int PagesPerHistory = 50;

    /// <summary>After all retries; the infrastructure is asked again for as long as it takes.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    private static readonly TaskOptions Retried = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 6, firstRetryInterval: TimeSpan.FromSeconds(10), backoffCoefficient: 2));

    [Function(nameof(CampaignWave))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var look = context.GetInput<WaveLook>() ?? throw new InvalidOperationException("A wave's orchestration starts with its wave.");
        if (!look.Begun)
        {
            await context.CreateTimer(UntilAllKnow, CancellationToken.None);
            look = look with { Begun = true };
        }

        for (var page = 1; page <= PagesPerHistory; page++)
        {
            if (!await HasMore(look, context))
            {
                return;
            }
        }

        context.ContinueAsNew(look, preserveUnprocessedEvents: false);
    }

    private static async Task<bool> HasMore(WaveLook look, TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<bool>(nameof(TellOrders), look, Retried);
        }
        catch (TaskFailedException)
        {
            await context.CreateTimer(AfterFailure, CancellationToken.None);
            return true;
        }
    }
}
