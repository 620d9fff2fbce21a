using System.Text.Json;
using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>The client of the engine, with the ways in which real ones fail.</summary>
internal sealed class EngineClient(Engine engine) : DurableTaskClient("test")
{
    /// <summary>The sweep works on several buckets at once.</summary>
    private readonly Lock _gate = new();

    /// <summary>How many of the next events are lost on their way.</summary>
    public int Lost { get; set; }

    /// <summary>How many of the next events arrive twice.</summary>
    public int Doubled { get; set; }

    /// <summary>Whether an event to an instance that is not there or has ended is dropped in silence, as some hosts do.</summary>
    public bool Silent { get; set; }

    /// <summary>Whether two starts at the same time both pass, and an instance is not seen before its first turn.</summary>
    public bool Racing { get; set; }

    /// <summary>Whether an instance that has ended still seems to run.</summary>
    public bool Stale { get; set; }

    /// <summary>Whether nothing can be reached.</summary>
    public bool Down { get; set; }

    /// <summary>The call that can't reach anything, from 1; 0 for none.</summary>
    public int FailsAt { get; set; }

    /// <summary>Calls of all kinds.</summary>
    public int Calls { get; private set; }

    public int Starts { get; private set; }

    public int Raises { get; private set; }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        CheckUp();
        using var gate = _gate.EnterScope();
        var id = options?.InstanceId ?? throw new InvalidOperationException("An instance has the order's id.");
        Assert.Matches("^[^/\\\\#?@\\p{C}][^/\\\\#?\\p{C}]{0,99}$", id);
        if (engine.Instances.TryGetValue(id, out var known) && options.DedupeStatuses!.Contains(known.Status.ToString()) && !Racing)
        {
            throw new OrchestrationAlreadyExistsException($"An orchestration with the id {id} already exists.");
        }

        Starts++;
        engine.Start(id, orchestratorName, JsonSerializer.Serialize(input));
        return Task.FromResult(id);
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Raise(instanceId, eventName, JsonSerializer.Serialize(eventPayload));
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        CheckUp();
        using var gate = _gate.EnterScope();
        var known = engine.Instances.GetValueOrDefault(instanceId);
        var unseen = known is null || (Racing && known.Status == OrchestrationRuntimeStatus.Pending);
        return Task.FromResult(unseen || known is null
            ? null
            : new OrchestrationMetadata(known.Name, known.Id)
            {
                RuntimeStatus = Stale ? OrchestrationRuntimeStatus.Running : known.Status,
                CreatedAt = known.CreatedAt,
            });
    }

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        engine.Instances[instanceId].Status = OrchestrationRuntimeStatus.Terminated;
        return Task.CompletedTask;
    }

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        // As the in-process host of microsoft/durabletask-dotnet does (ProtobufUtils.ToPurgeInstanceFilter).
        var from = filter.CreatedFrom ?? throw new RpcException(new Status(StatusCode.Unknown, "Exception was thrown by handler."));
        var gone = engine.Instances.Values
            .Where(instance => instance.CreatedAt >= from && instance.CreatedAt <= filter.CreatedTo)
            .Where(instance => filter.Statuses!.Contains(instance.Status))
            .Select(instance => instance.Id)
            .ToList();
        gone.ForEach(id => engine.Instances.Remove(id));
        return Task.FromResult(new PurgeResult(gone.Count));
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Raise(string instanceId, string eventName, string payload)
    {
        CheckUp();
        using var gate = _gate.EnterScope();
        var known = engine.Instances.GetValueOrDefault(instanceId);
        if (known is null or { HasEnded: true })
        {
            var code = known is null ? StatusCode.NotFound : StatusCode.FailedPrecondition;
            if (!Silent)
            {
                throw new RpcException(new Status(code, "No such instance runs."));
            }

            return;
        }

        Raises++;
        if (Lost > 0)
        {
            Lost--;
            return;
        }

        var raised = new HistoryEvent.EventRaised(eventName, payload);
        engine.Post(new Message(engine.Now, instanceId, null, raised));
        if (Doubled > 0)
        {
            Doubled--;
            engine.Post(new Message(engine.Now, instanceId, null, raised with { }));
        }
    }

    private void CheckUp()
    {
        if (++Calls == FailsAt || Down)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The host can't be reached."));
        }
    }
}
