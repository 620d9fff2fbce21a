using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Running;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outbox;

/// <summary>Does what is due in the outbox, earliest first, several at once. Runners in other processes do no harm: each item is taken by one.</summary>
public sealed class OutboxRunner(
    IPartitionStore store, OutboxAgenda agenda, IEnumerable<IOutboxHandler> handlers, IOutboxLog log, TimeProvider time) : ITimedWork
{
    /// <summary>How long a handler has.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long an item is taken for, counted from the moment of the run. More than the run lasts, and its last page: that has turns of
    /// <see cref="Patience"/> each.
    /// </summary>
    public static readonly Duration Lease = Duration.FromMinutes(5);

    /// <summary>After this a run takes no further page: the host has other work, and its moment grows old.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(15);

    private const int AtOnce = 16;
    private const int Page = 2 * AtOnce;

    private readonly OutboxQueue _queue = new(store);
    private readonly IReadOnlyList<IOutboxHandler> _handlers = [.. handlers];

    /// <inheritdoc/>
    public async ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation)
    {
        if (agenda.TryTell(out var next))
        {
            return next;
        }

        var news = agenda.News;
        Instant? first = null;
        foreach (var handler in _handlers)
        {
            first = await _queue.FirstDue(handler.Kind, cancellation) is { } due && (first is null || due < first) ? due : first;
        }

        agenda.Read(first, news);
        return agenda.TryTell(out next) ? next : first;
    }

    /// <inheritdoc/>
    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        try
        {
            // Side by side, so that those whose receivers are slow hold up no others.
            await Task.WhenAll(_handlers.Select(handler => RunKind(handler, now, cancellation)));
        }
        finally
        {
            agenda.Forget();
        }
    }

    private async Task RunKind(IOutboxHandler handler, Instant now, CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        IReadOnlyList<Row> page;
        do
        {
            page = await _queue.DueBy(handler.Kind, now, Page, cancellation);
            await RunPage(handler, page, now, cancellation);
        }
        while (page.Count == Page && time.GetElapsedTime(since) < LongestRun);
    }

    /// <exception cref="AggregateException">The store failed. What was taken then is due again at the end of its lease.</exception>
    private async ValueTask RunPage(IOutboxHandler handler, IReadOnlyList<Row> page, Instant now, CancellationToken cancellation)
    {
        var faults = new ConcurrentQueue<Exception>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(page, parallel, async (row, token) =>
        {
            try
            {
                await Do(handler, row, now, token);
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                faults.Enqueue(fault);
            }
        });
        if (!faults.IsEmpty)
        {
            throw new AggregateException(faults);
        }
    }

    private async ValueTask Do(IOutboxHandler handler, Row due, Instant now, CancellationToken cancellation)
    {
        if (await _queue.Take(handler.Kind, due, now + Lease, cancellation) is not { } taken)
        {
            return;
        }

        switch (await Handle(handler, taken.Item, now, cancellation))
        {
            case OutboxOutcome.Done:
                await _queue.Remove(taken, cancellation);
                break;
            case OutboxOutcome.Again again:
                await _queue.PutBack(taken, Instant.Max(again.At, now + Duration.FromSeconds(1)), again.Why, cancellation);
                break;
            case OutboxOutcome.GaveUp gaveUp:
                await _queue.Remove(taken, cancellation);
                log.GaveUp(taken.Item, gaveUp.Why);
                break;
            case var other:
                throw new InvalidOperationException($"No rule for {other}.");
        }
    }

    /// <summary>The error boundary: an item's fault delays that item only.</summary>
    private async ValueTask<OutboxOutcome> Handle(IOutboxHandler handler, OutboxItem item, Instant now, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await handler.Handle(item, now, either.Token);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            log.Failed(item, fault);
            return new OutboxOutcome.Again(now + AfterFault(item.Attempts), fault.GetType().Name);
        }
    }

    /// <summary>10 s, 20 s, 40 s and so on up to an hour.</summary>
    private static Duration AfterFault(int attempts) =>
        Duration.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, Math.Min(attempts - 1, 10))));
}
