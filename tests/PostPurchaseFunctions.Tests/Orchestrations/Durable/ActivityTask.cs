namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>An activity that waits for a worker.</summary>
internal sealed record ActivityTask(string Instance, int Execution, int Action, string Name, string Input);
