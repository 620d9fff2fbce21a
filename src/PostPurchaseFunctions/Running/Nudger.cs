using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PostPurchase.Core.Orders;
using PostPurchaseFunctions.Orchestrations;

namespace PostPurchaseFunctions.Running;

/// <summary>Gets an order looked at soon: nudges its orchestration, or starts it where none runs.</summary>
public sealed partial class Nudger(DurableClients clients, ILogger<Nudger> logger)
{
    /// <summary>A shop system waits for the answer meanwhile, some for 5 seconds only.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>A failure is no fault of the caller: the marks stay, and the sweep nudges again.</summary>
    public async ValueTask Nudge(OrderKey key, IReadOnlyList<PendingMark> marks)
    {
        var instance = JourneyInstance.IdOf(key);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var client = clients.Current ?? throw new InvalidOperationException("No durable client is bound to this invocation.");
            var known = await client.GetInstanceAsync(instance, patience.Token);
            var start = new OrderLook { Order = key.ToString(), Marks = marks };

            // Who raises an event to an instance that has ended meanwhile, or starts one that runs by now, is refused; then it
            // is the other way round. Where the event is dropped in silence instead, the sweep finds the marks.
            _ = known is null or { IsCompleted: true }
                ? await IsStarted(client, instance, start, patience.Token) || await IsRaised(client, instance, start, patience.Token)
                : await IsRaised(client, instance, start, patience.Token) || await IsStarted(client, instance, start, patience.Token);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            Log.Failed(logger, instance, cause);
        }
    }

    private static async Task<bool> IsStarted(DurableTaskClient client, string instance, OrderLook look, CancellationToken cancellation)
    {
        var options = new StartOrchestrationOptions(instance).WithDedupeStatuses(
            OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(OrderJourney), look, options, cancellation);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.AlreadyExists)
        {
            return false;
        }
    }

    private static async Task<bool> IsRaised(DurableTaskClient client, string instance, OrderLook look, CancellationToken cancellation)
    {
        try
        {
            await client.RaiseEventAsync(instance, OrderJourney.Nudged, look.Marks, cancellation);
            return true;
        }
        catch (RpcException refused) when (refused.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nudging {Instance} failed; the sweep tries again.")]
        public static partial void Failed(ILogger logger, string instance, Exception cause);
    }
}
