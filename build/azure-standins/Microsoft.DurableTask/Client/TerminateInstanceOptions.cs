namespace Microsoft.DurableTask.Client;

/// <summary>What a terminated instance leaves as its output, and whether sub-orchestrations end too.</summary>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
