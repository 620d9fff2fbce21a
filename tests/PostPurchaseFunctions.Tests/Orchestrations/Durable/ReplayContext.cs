using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>
/// One run of an orchestrator over a history: events come one after the other, and what it asks for must be what the history
/// says it asked for at that point. Long timers are cut, retries are timers, and an open wait swallows events whether
/// anybody still looks at it or not, as in <c>TaskOrchestrationContextWrapper</c> of microsoft/durabletask-dotnet.
/// </summary>
internal sealed class ReplayContext(string instance, string name, IReadOnlyList<(int Event, DurableAction Action)> recorded)
    : TaskOrchestrationContext
{
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly List<(int Event, DurableAction Action)> _actions = [];
    private readonly Dictionary<int, TaskCompletionSource<string>> _open = [];
    private readonly Stack<Action<string>> _waits = new();
    private readonly Queue<string> _buffered = new();
    private string _input = "null";
    private DateTime _now;
    private int _events;
    private string? _waitedFor;
    private bool _preserves;

    public IReadOnlyList<(int Event, DurableAction Action)> Actions => _actions;

    /// <summary>Events that nobody waits for any more, for the next execution.</summary>
    public List<string> Forwarded { get; } = [];

    public string? CustomStatus { get; private set; }

    public TimeSpan LongestTimer { get; init; } = TimeSpan.FromDays(3);

    public override TaskName Name => name;

    public override string InstanceId => instance;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => _actions.Count < recorded.Count;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    /// <summary>Lets the orchestrator see the event.</summary>
    public void Apply(HistoryEvent happened)
    {
        _events++;
        switch (happened)
        {
            case HistoryEvent.TurnStarted turn:
                _now = turn.At;
                break;
            case HistoryEvent.ExecutionStarted started:
                _input = started.Input;
                break;
            case HistoryEvent.ActivityCompleted completed when _open.Remove(completed.Action, out var call):
                call.SetResult(completed.Result);
                break;
            case HistoryEvent.ActivityFailed failed when _open.Remove(failed.Action, out var call):
                call.SetException(new InvalidOperationException(failed.Error));
                break;
            case HistoryEvent.PartCompleted completed when _open.Remove(completed.Action, out var part):
                part.SetResult("null");
                break;
            case HistoryEvent.TimerFired fired when _open.Remove(fired.Action, out var timer):
                timer.TrySetResult("");
                break;
            case HistoryEvent.EventRaised raised:
                Raise(raised);
                break;
        }
    }

    public override T GetInput<T>()
        where T : default
        => JsonSerializer.Deserialize<T>(_input)!;

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        var policy = options?.Retry?.Policy;
        var wait = policy?.FirstRetryInterval ?? TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            var id = Record(new DurableAction.CallActivity(name, JsonSerializer.Serialize(input)));
            try
            {
                return JsonSerializer.Deserialize<TResult>(await Open(id).Task)!;
            }
            catch (InvalidOperationException failure)
            {
                if (attempt >= (policy?.MaxNumberOfAttempts ?? 1))
                {
                    throw new TaskFailedException(name, id, failure);
                }
            }

            await Timer(_now + wait, CancellationToken.None);
            wait *= policy?.BackoffCoefficient ?? 1;
        }
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        while (fireAt - _now > LongestTimer && !cancellationToken.IsCancellationRequested)
        {
            await Timer(_now + LongestTimer, cancellationToken);
        }

        await Timer(fireAt, cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        CheckThread();
        _waitedFor ??= eventName;
        Assert.Equal(_waitedFor, eventName);
        var wait = new TaskCompletionSource<T>();
        _waits.Push(payload => wait.TrySetResult(JsonSerializer.Deserialize<T>(payload)!));
        if (_buffered.TryDequeue(out var payload))
        {
            _waits.Pop()(payload);
        }

        // Cancelling ends the wait for the caller only; it stays where it is and takes an event.
        cancellationToken.Register(() => wait.TrySetCanceled(cancellationToken));
        return wait.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        Record(new DurableAction.Send(instanceId, eventName, JsonSerializer.Serialize(payload)));

    public override void SetCustomStatus(object? customStatus) => CustomStatus = JsonSerializer.Serialize(customStatus);

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        JsonSerializer.Deserialize<TResult>(
            await Open(Record(new DurableAction.CallPart(orchestratorName, JsonSerializer.Serialize(input)))).Task)!;

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Record(new DurableAction.ContinueAsNew(JsonSerializer.Serialize(newInput)));
        _preserves = preserveUnprocessedEvents;
        while (_preserves && _buffered.TryDequeue(out var payload))
        {
            Forwarded.Add(payload);
        }
    }

    public override Guid NewGuid() => throw new NotSupportedException();

    private void Raise(HistoryEvent.EventRaised raised)
    {
        if (_waits.TryPop(out var wait))
        {
            wait(raised.Payload);
        }
        else if (_preserves)
        {
            Forwarded.Add(raised.Payload);
        }
        else
        {
            _buffered.Enqueue(raised.Payload);
        }
    }

    private Task<string> Timer(DateTime fireAt, CancellationToken cancellation)
    {
        var timer = Open(Record(new DurableAction.StartTimer(fireAt)));
        cancellation.Register(() => timer.TrySetCanceled(cancellation));
        return timer.Task;
    }

    private TaskCompletionSource<string> Open(int id) => _open[id] = new TaskCompletionSource<string>();

    private int Record(DurableAction action)
    {
        CheckThread();
        var asked = (_events, action);
        if (_actions.Count < recorded.Count && recorded[_actions.Count] != asked)
        {
            throw new NonDeterministicException(
                $"Replay asked for {asked.action} after event {_events}, the history has {recorded[_actions.Count]}.");
        }

        _actions.Add(asked);
        return _actions.Count - 1;
    }

    private void CheckThread()
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new NonDeterministicException("The orchestrator awaited something that is not durable.");
        }
    }
}
