using Microsoft.DurableTask;

namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>One turn of an orchestrator: run again over all that has happened, then over what is new.</summary>
internal static class Turn
{
    /// <summary>The context after the turn, and whether the orchestrator has ended.</summary>
    public static (ReplayContext Context, bool Ended) Run(
        Func<TaskOrchestrationContext, Task> orchestrator,
        Func<IReadOnlyList<(int, DurableAction)>, ReplayContext> create,
        IReadOnlyList<HistoryEvent> history,
        int known,
        IReadOnlyList<(int Event, DurableAction Action)> recorded)
    {
        var outer = SynchronizationContext.Current;

        // Continuations run at once, on this thread, while an event is applied.
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var context = create(recorded);
            Task? run = null;
            for (var index = 0; index < history.Count; index++)
            {
                if (index == known && context.Actions.Count != recorded.Count)
                {
                    throw new NonDeterministicException(
                        $"Replay asked for {context.Actions.Count} actions, the history has {recorded.Count}.");
                }

                context.Apply(history[index]);
                run = history[index] is HistoryEvent.ExecutionStarted ? orchestrator(context) : run;
                if (run is { IsFaulted: true })
                {
                    run.GetAwaiter().GetResult();
                }
            }

            return (context, run is { IsCompleted: true });
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }
}
