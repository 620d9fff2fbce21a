using Microsoft.DurableTask.Client;

namespace PostPurchaseFunctions.Running;

/// <summary>
/// Carries the client that the Functions host binds to an invocation down to what runs within it: the client can't be injected,
/// only bound (learn.microsoft.com, "Bindings for Durable Functions").
/// </summary>
public sealed class DurableClients
{
    private readonly AsyncLocal<DurableTaskClient?> _bound = new();

    /// <summary>Null outside an invocation that has one.</summary>
    public DurableTaskClient? Current => _bound.Value;

    /// <summary>Binds for the rest of the calling method and what it calls.</summary>
    public void Bind(DurableTaskClient client) => _bound.Value = client;
}
