using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PostPurchaseFunctions.Running;

/// <summary>Starts an orchestration of which one may run at a time.</summary>
internal static class SingleInstance
{
    /// <summary>Where it runs already, nothing happens.</summary>
    public static async Task Start(
        DurableTaskClient client, string orchestrator, string instance, object input, CancellationToken cancellation)
    {
        if (await client.GetInstanceAsync(instance, cancellation) is not (null or { IsCompleted: true }))
        {
            return;
        }

        var options = new StartOrchestrationOptions(instance).WithDedupeStatuses(
            OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Somebody else was faster.
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.AlreadyExists)
        {
            // The same, in the words of another backend.
        }
    }
}
