using NodaTime;
using PostPurchase.Core.Running;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Running;

/// <summary>
/// The local host's orchestrator: does work when it is due. On the simulated clock it also moves the clock, from one due
/// time to the next, so that every piece of work runs at its own time.
/// </summary>
internal sealed partial class WakeLoop(
    HostClock clock,
    WakeTable wakes,
    DueWork work,
    TimedWorks timed,
    WorkSignal signal,
    SettingsTable settings,
    ILogger<WakeLoop> logger) : BackgroundService
{
    /// <summary>Where the simulated clock stands, kept over restarts.</summary>
    public const string ClockSetting = "clock";

    /// <summary>A look this often even without a signal: timers of the machine may jump.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Timed work that goes on beside the loop, since it waits for others' machines, and mails are not to wait for those.</summary>
    private Task _timedRun = Task.CompletedTask;

    /// <summary>Moves the simulated clock; ends when all work due up to then is done.</summary>
    /// <returns>Where the clock stands now.</returns>
    public async Task<Instant> MoveTo(Instant to, CancellationToken cancellation)
    {
        var simulated = clock as HostClock.OfSimulation ?? throw new InvalidOperationException("The machine's clock can't be moved.");
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            // Waves have no due time: they belong to the moment at which the clock stands.
            await DoDue(simulated.GetCurrentInstant(), cancellation);
            while (await NextWork(cancellation) is { } due && due <= to)
            {
                await Stand(simulated, due);
                await DoDue(simulated.GetCurrentInstant(), cancellation);
            }

            await Stand(simulated, to);
            return simulated.GetCurrentInstant();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>When an order is to be looked at next; null when none waits.</summary>
    public Instant? NextDue() => wakes.NextDue();

    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await signal.Wait(await Look(stoppingToken), stoppingToken);
            }
        }
        finally
        {
            await _timedRun.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The error boundary of the loop: a full disk or a busy database delays work, and ends nothing.</summary>
    /// <returns>How long to wait for the next look.</returns>
    private async Task<TimeSpan> Look(CancellationToken cancellation)
    {
        try
        {
            await RunDue(cancellation);

            // While timed work goes on, its end is a signal.
            return UntilNext(_timedRun.IsCompleted ? await NextWork(cancellation) : wakes.NextDue());
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            Log.Failed(logger, cause);
            return AfterFailure;
        }
    }

    private async Task RunDue(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (clock.Simulated)
            {
                await DoDue(clock.GetCurrentInstant(), cancellation);
                return;
            }

            await work.Run(clock.GetCurrentInstant(), cancellation);
            await RunTimedBeside(clock.GetCurrentInstant(), cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Begins timed work unless it is still at it. A fault of the run before is thrown now.</summary>
    private async Task RunTimedBeside(Instant now, CancellationToken cancellation)
    {
        if (!_timedRun.IsCompleted)
        {
            return;
        }

        var before = _timedRun;
        _timedRun = Task.CompletedTask;
        await before;
        if (await timed.NextDue(now, cancellation) is { } due && due <= now)
        {
            _timedRun = Task.Run(() => timed.Run(now, cancellation).AsTask(), cancellation);
            _ = _timedRun.ContinueWith(_ => signal.Raise(), TaskScheduler.Default);
        }
    }

    private async Task DoDue(Instant now, CancellationToken cancellation)
    {
        await work.Run(now, cancellation);
        await timed.Run(now, cancellation);
    }

    private async ValueTask<Instant?> NextWork(CancellationToken cancellation) =>
        Earlier(wakes.NextDue(), await timed.NextDue(clock.GetCurrentInstant(), cancellation));

    private static Instant? Earlier(Instant? one, Instant? other) => one is null || other < one ? other : one;

    private TimeSpan UntilNext(Instant? next)
    {
        if (clock.Simulated || next is not { } due)
        {
            return LongestWait;
        }

        var wait = (due - clock.GetCurrentInstant()).ToTimeSpan();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>Noted before the work of that moment, so that after a crash no mail is younger than the clock.</summary>
    private async Task Stand(HostClock.OfSimulation simulated, Instant at)
    {
        simulated.MoveTo(at);
        await settings.Set(ClockSetting, NodaTime.Text.InstantPattern.ExtendedIso.Format(simulated.GetCurrentInstant()));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database could not be read or written; the next look is in five seconds.")]
        public static partial void Failed(ILogger logger, Exception cause);
    }
}
