namespace Microsoft.DurableTask.Client;

/// <summary>Where an orchestration instance stands.</summary>
public enum OrchestrationRuntimeStatus
{
    Running,
    Completed,
    [Obsolete("Not reported by current backends.")]
    ContinuedAsNew,
    Failed,
    [Obsolete("Not reported by current backends.")]
    Canceled,
    Terminated,
    Pending,
    Suspended,
}
