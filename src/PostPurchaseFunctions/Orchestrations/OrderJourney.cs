using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>The clock of an order: look, wait for the due time or a nudge, look again (docs/adr/0006-order-journey-orchestration.md).</summary>
public static class OrderJourney
{
    /// <summary>The event that says there is news; it carries the marks of the news.</summary>
    public const string Nudged = "Nudged";

    /// <summary>Keeps the history, which every turn reads, to a few hundred events.</summary>
    public const int LooksPerHistory = 30;

    [Function(nameof(OrderJourney))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var look = context.GetInput<OrderLook>() ?? throw new InvalidOperationException("A journey starts with the order it is about.");

        // One wait at a time, kept until its nudge comes: a wait that is left, even a cancelled one, swallows the next nudge.
        var nudge = context.WaitForExternalEvent<PendingMark[]>(Nudged);
        for (var looks = 1; looks <= LooksPerHistory; looks++)
        {
            var next = await Looking.At(look, context);
            if (!nudge.IsCompleted)
            {
                if (next is not { } due)
                {
                    return;
                }

                using var stop = new CancellationTokenSource();
                await Task.WhenAny(nudge, context.CreateTimer(due, stop.Token));
                stop.Cancel();
            }

            look = look with { Marks = [], Due = nudge.IsCompleted ? null : next };
            for (; nudge.IsCompleted && looks < LooksPerHistory; nudge = context.WaitForExternalEvent<PendingMark[]>(Nudged))
            {
                look = look with { Marks = [.. look.Marks, .. await nudge] };
            }
        }

        if (!nudge.IsCompleted)
        {
            context.SendEvent(context.InstanceId, Nudged, Array.Empty<PendingMark>());
        }

        context.ContinueAsNew(look with { Marks = await nudge }, preserveUnprocessedEvents: true);
    }
}
