using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Running;

/// <summary>
/// Advances the orders that are due, and tells orders of changed campaigns. One run at a time; many orders at once within it.
/// </summary>
internal sealed partial class DueWork(
    WakeTable wakes, Advancer advancer, WaveRunner waves, IntakePressure intake, ILogger<DueWork> logger)
{
    private const int Batch = 2048;

    /// <summary>High, since each order mostly waits for the disk, and those who wait share a commit and its pages.</summary>
    private const int AtOnce = 1024;

    /// <summary>Low, so that webhooks do not queue for the processor behind mails.</summary>
    private const int AtOnceBesideIntake = 4;

    private const int BatchBesideIntake = 32;

    private static readonly Duration AfterFailure = Duration.FromSeconds(30);

    /// <summary>
    /// Goes on until nothing is due at <paramref name="now"/> and every wave is done. What a page of a wave wakes is done before the
    /// next page, so that mails that are due do not queue behind all of it, and no order starts a journey while a page is read.
    /// </summary>
    public async Task Run(Instant now, CancellationToken cancellation)
    {
        do
        {
            await RunDue(now, cancellation);
        }
        while (await waves.RunNext(now, cancellation));
    }

    private async Task RunDue(Instant now, CancellationToken cancellation)
    {
        while (wakes.DueBy(now, intake.IsActive ? BatchBesideIntake : Batch) is { Count: > 0 } due)
        {
            await intake.StandBack(cancellation);
            var parallel = new ParallelOptions
            {
                MaxDegreeOfParallelism = intake.IsActive ? AtOnceBesideIntake : AtOnce,
                CancellationToken = cancellation,
            };
            var completed = new ConcurrentBag<Task>();
            await Parallel.ForEachAsync(due, parallel, async (wake, token) =>
            {
                // What is left of a large batch comes again when webhooks have come in meanwhile: in small batches, between them.
                if (parallel.MaxDegreeOfParallelism == AtOnceBesideIntake || !intake.IsActive)
                {
                    // The next order need not wait until this one's end is on the disk; the next batch does, lest it finds it again.
                    completed.Add(wakes.Complete(wake, await Advance(wake, now, token)));
                }
            });
            await Task.WhenAll(completed);
        }
    }

    /// <summary>The error boundary of the loop: one order's fault delays that order only.</summary>
    /// <returns>When the order is due again.</returns>
    private async Task<Instant?> Advance(Wake wake, Instant now, CancellationToken cancellation)
    {
        try
        {
            var next = await advancer.Advance(OrderKey.Parse(wake.OrderKey), now, cancellation);
            if (next is { } again && again <= now)
            {
                throw new InvalidOperationException($"The order asked to come again at {again}, which is not after {now}.");
            }

            return next;
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            Log.Failed(logger, wake.OrderKey, cause);
            return now + AfterFailure;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Advancing the order {OrderKey} failed; it is tried again in half a minute.")]
        public static partial void Failed(ILogger logger, string orderKey, Exception cause);
    }
}
