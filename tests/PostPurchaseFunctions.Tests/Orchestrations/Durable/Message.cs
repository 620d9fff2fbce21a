namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>Something on its way to an instance.</summary>
/// <param name="Execution">The execution it is for; null for whichever runs then.</param>
internal sealed record Message(DateTime VisibleAt, string Instance, int? Execution, HistoryEvent Event);
