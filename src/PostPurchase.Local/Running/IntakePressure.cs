namespace PostPurchase.Local.Running;

/// <summary>
/// Shop systems wait five seconds for an answer and then give up on us; customers do not notice whether a mail leaves a few
/// seconds later. So while webhooks pour in, due work stands back, for a while at a time.
/// </summary>
internal sealed class IntakePressure(TimeProvider time)
{
    /// <summary>Webhooks being taken in at once from which on intake counts as busy.</summary>
    private const int BusyFrom = 8;

    /// <summary>Longest time that due work stands back at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(1);

    private int _inFlight;
    private long _lastAt;

    /// <summary>Whether webhooks are coming in, be it few.</summary>
    public bool IsActive => Volatile.Read(ref _lastAt) is not 0 and var last && time.GetElapsedTime(last) < Recently;

    /// <summary>Counts the webhook requests among all requests.</summary>
    public async Task Count(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/webhooks", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref _inFlight);
        Volatile.Write(ref _lastAt, time.GetTimestamp());
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    /// <summary>Ends when intake is calm, or patience is at its end.</summary>
    public async Task StandBack(CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        while (Volatile.Read(ref _inFlight) >= BusyFrom && time.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(Step, time, cancellation);
        }
    }
}
