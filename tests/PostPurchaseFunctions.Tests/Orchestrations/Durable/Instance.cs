using Microsoft.DurableTask.Client;

namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>An orchestration instance as the engine keeps it.</summary>
internal sealed class Instance(string id, string name, DateTimeOffset createdAt)
{
    public string Id => id;

    public string Name => name;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>Who is told when it ends, and for which of its actions; null where nobody waits.</summary>
    public (string Instance, int Execution, int Action)? Parent { get; init; }

    public OrchestrationRuntimeStatus Status { get; set; } = OrchestrationRuntimeStatus.Pending;

    /// <summary>Counts starts and continuations; what belongs to an earlier one is thrown away.</summary>
    public int Execution { get; private set; }

    public List<HistoryEvent> History { get; } = [];

    public List<(int Event, DurableAction Action)> Actions { get; } = [];

    public bool HasEnded => Status
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Begins with an empty history.</summary>
    public void StartOver()
    {
        Execution++;
        History.Clear();
        Actions.Clear();
    }
}
