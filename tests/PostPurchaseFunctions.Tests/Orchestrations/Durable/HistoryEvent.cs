namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>What an instance's history is made of, as far as an orchestrator can notice.</summary>
internal abstract record HistoryEvent
{
    private HistoryEvent()
    {
    }

    /// <summary>Begins a turn; the time that the orchestrator sees until the next.</summary>
    public sealed record TurnStarted(DateTime At) : HistoryEvent;

    /// <summary>Begins an execution.</summary>
    public sealed record ExecutionStarted(string Input) : HistoryEvent;

    public sealed record ActivityCompleted(int Action, string Result) : HistoryEvent;

    public sealed record ActivityFailed(int Action, string Error) : HistoryEvent;

    public sealed record PartCompleted(int Action) : HistoryEvent;

    public sealed record TimerFired(int Action) : HistoryEvent;

    public sealed record EventRaised(string Name, string Payload) : HistoryEvent;
}
