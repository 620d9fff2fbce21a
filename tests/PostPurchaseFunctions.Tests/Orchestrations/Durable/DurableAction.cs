namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>What an orchestrator asks the engine for. The history has them in order; a replay must ask for the same again.</summary>
internal abstract record DurableAction
{
    private DurableAction()
    {
    }

    public sealed record CallActivity(string Name, string Input) : DurableAction;

    public sealed record CallPart(string Name, string Input) : DurableAction;

    public sealed record StartTimer(DateTime FireAt) : DurableAction;

    public sealed record Send(string Instance, string Name, string Payload) : DurableAction;

    public sealed record ContinueAsNew(string Input) : DurableAction;
}
