namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>The orchestrator did not do in a replay what its history says it did.</summary>
internal sealed class NonDeterministicException(string message) : Exception(message);
