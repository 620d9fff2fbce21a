using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>
/// A durable engine on a clock that tests move: messages become visible, an instance takes all of its own in one turn, and
/// activities run between turns. Counts what a backend bills.
/// </summary>
internal sealed class Engine(
    Func<TaskOrchestrationContext, Task> orchestrator, Func<string, string, Task<string>> activity, DateTime start)
{
    private readonly List<Message> _messages = [];
    private readonly Queue<ActivityTask> _activities = new();

    public DateTime Now { get; set; } = start;

    public Dictionary<string, Instance> Instances { get; } = new(StringComparer.Ordinal);

    public TimeSpan LongestTimer { get; init; } = TimeSpan.FromDays(6);

    public int Turns { get; private set; }

    public int ActivityRuns { get; private set; }

    public int Continuations { get; private set; }

    /// <summary>The most events that a history had.</summary>
    public int LongestHistory { get; private set; }

    /// <summary>The most parts of one instance that ran side by side.</summary>
    public int MostParts { get; private set; }

    /// <summary>All text that went into histories, queues or states.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>What goes wrong with the n-th run of an activity, from 1.</summary>
    public Func<int, ActivityFault> Fault { get; set; } = _ => ActivityFault.None;

    /// <summary>Whether of messages that are visible at the same moment the latest comes first.</summary>
    public bool LatestFirst { get; set; }

    public DateTime? NextVisible => _messages.Count == 0 ? null : _messages.Min(message => message.VisibleAt);

    public void Post(Message message)
    {
        Texts.Add(message.Event.ToString());
        _messages.Add(message);
    }

    public void Start(string id, string name, string input)
    {
        if (!Instances.TryGetValue(id, out var instance) || instance.HasEnded)
        {
            instance = new Instance(id, name, new DateTimeOffset(Now, TimeSpan.Zero));
            Instances[id] = instance;
        }

        instance.Status = OrchestrationRuntimeStatus.Pending;
        Post(new Message(Now, id, null, new HistoryEvent.ExecutionStarted(input)));
    }

    /// <summary>Does all that is visible now.</summary>
    public async Task Settle()
    {
        while (true)
        {
            var next = _messages.Find(message => message.VisibleAt <= Now);
            if (next is not null)
            {
                Deliver(next.Instance);
            }
            else if (_activities.TryDequeue(out var task))
            {
                await Run(task);
            }
            else
            {
                return;
            }
        }
    }

    private void Deliver(string id)
    {
        // Before anything else an instance starts; the rest comes as it was sent.
        var visible = _messages.Where(message => message.Instance == id && message.VisibleAt <= Now);
        var batch = (LatestFirst ? visible.Reverse() : visible)
            .OrderBy(message => message.Event is not HistoryEvent.ExecutionStarted).ToList();
        _messages.RemoveAll(message => batch.Exists(taken => ReferenceEquals(taken, message)));
        if (!Instances.TryGetValue(id, out var instance) || instance.HasEnded)
        {
            return;
        }

        if (batch.Exists(message => message.Event is HistoryEvent.ExecutionStarted))
        {
            instance.StartOver();
        }

        // Of two starts that both passed, the later one is kept.
        var starts = batch.Select(message => message.Event).OfType<HistoryEvent.ExecutionStarted>().ToList();
        var events = batch
            .Where(message => message.Execution is null || message.Execution == instance.Execution)
            .Select(message => message.Event)
            .Where(happened => happened is not HistoryEvent.ExecutionStarted || ReferenceEquals(happened, starts[^1]))
            .ToList();
        if (events.Count > 0)
        {
            Take(instance, events);
        }
    }

    private void Take(Instance instance, List<HistoryEvent> events)
    {
        instance.Status = OrchestrationRuntimeStatus.Running;
        var known = instance.History.Count;
        instance.History.Add(new HistoryEvent.TurnStarted(Now));
        instance.History.AddRange(events);
        LongestHistory = Math.Max(LongestHistory, instance.History.Count + instance.Actions.Count);
        Turns++;
        var (context, ended) = Turn.Run(
            orchestrator,
            recorded => new ReplayContext(instance.Id, instance.Name, recorded) { LongestTimer = LongestTimer },
            instance.History,
            known,
            instance.Actions);
        Texts.Add(context.CustomStatus ?? "");
        foreach (var (index, (_, action)) in context.Actions.Index().Skip(instance.Actions.Count))
        {
            Texts.Add(action.ToString());
            Carry(instance, index, action);
        }

        instance.Actions.AddRange(context.Actions.Skip(instance.Actions.Count));
        if (ended)
        {
            End(instance, context);
        }
    }

    private void Carry(Instance instance, int index, DurableAction action)
    {
        switch (action)
        {
            case DurableAction.CallActivity call:
                _activities.Enqueue(new ActivityTask(instance.Id, instance.Execution, index, call.Name, call.Input));
                break;
            case DurableAction.CallPart call:
                var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{instance.Id}:{instance.Execution:x4}{index:x4}");
                var parent = (instance.Id, instance.Execution, index);
                Instances[id] = new Instance(id, call.Name, new DateTimeOffset(Now, TimeSpan.Zero)) { Parent = parent };
                MostParts = Math.Max(MostParts, Instances.Values.Count(part => part.Parent?.Instance == instance.Id && !part.HasEnded));
                Post(new Message(Now, id, null, new HistoryEvent.ExecutionStarted(call.Input)));
                break;
            case DurableAction.StartTimer timer:
                var at = timer.FireAt > Now ? timer.FireAt : Now;
                Post(new Message(at, instance.Id, instance.Execution, new HistoryEvent.TimerFired(index)));
                break;
            case DurableAction.Send sent:
                Post(new Message(Now, sent.Instance, null, new HistoryEvent.EventRaised(sent.Name, sent.Payload)));
                break;
        }
    }

    private void End(Instance instance, ReplayContext context)
    {
        if (context.Actions.Select(asked => asked.Action).OfType<DurableAction.ContinueAsNew>().LastOrDefault() is not { } again)
        {
            instance.Status = OrchestrationRuntimeStatus.Completed;
            if (instance.Parent is var (parent, execution, action))
            {
                Post(new Message(Now, parent, execution, new HistoryEvent.PartCompleted(action)));
            }

            return;
        }

        Continuations++;
        foreach (var payload in context.Forwarded)
        {
            Post(new Message(Now, instance.Id, null, new HistoryEvent.EventRaised("Nudged", payload)));
        }

        instance.StartOver();
        Take(instance, [new HistoryEvent.ExecutionStarted(again.Input)]);
    }

    private async Task Run(ActivityTask task)
    {
        ActivityRuns++;
        switch (Fault(ActivityRuns))
        {
            case ActivityFault.Fails:
                Report(task, new HistoryEvent.ActivityFailed(task.Action, "The network is down."));
                break;
            case ActivityFault.RunsTwice:
                await Complete(task);
                await Complete(task);
                break;
            case ActivityFault.DiesBeforeReport:
                await activity(task.Name, task.Input);
                _activities.Enqueue(task);
                break;
            default:
                await Complete(task);
                break;
        }
    }

    private async Task Complete(ActivityTask task)
    {
        try
        {
            var result = await activity(task.Name, task.Input);
            Report(task, new HistoryEvent.ActivityCompleted(task.Action, result));
        }
        catch (Exception cause) when (cause is not Xunit.Sdk.XunitException)
        {
            Report(task, new HistoryEvent.ActivityFailed(task.Action, JsonSerializer.Serialize(cause.Message)));
        }
    }

    private void Report(ActivityTask task, HistoryEvent outcome) => Post(new Message(Now, task.Instance, task.Execution, outcome));
}
