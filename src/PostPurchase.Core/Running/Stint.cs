namespace PostPurchase.Core.Running;

/// <summary>
/// How long a step of a long count may take while somebody waits for its page. What is left over is the next step's; each does at least
/// one piece, so that every count comes to its end.
/// </summary>
public sealed class Stint
{
    /// <summary>Few enough that the last ones do not take long, enough for a store that is far away.</summary>
    private const int AtOnce = 8;

    private readonly TimeProvider? _time;
    private readonly TimeSpan _length;
    private readonly long _start;

    private Stint(TimeProvider? time, TimeSpan length) => (_time, _length, _start) = (time, length, time?.GetTimestamp() ?? 0);

    /// <summary>For who does not mind to wait.</summary>
    public static Stint Endless { get; } = new(null, TimeSpan.MaxValue);

    public bool IsOver => _time is not null && _time.GetElapsedTime(_start) >= _length;

    /// <summary>A step that begins now.</summary>
    public static Stint Begin(TimeProvider time, TimeSpan length) => new(time, length);

    /// <summary>Does pieces in their order, some side by side, until all are done or the time is over.</summary>
    /// <returns>How many were done, from the first on; one at least where there is any.</returns>
    public async ValueTask<int> Run(int pieces, Func<int, CancellationToken, ValueTask> piece, CancellationToken cancellation)
    {
        var done = 0;
        while (done < pieces && (done == 0 || !IsOver))
        {
            var next = Math.Min(done + AtOnce, pieces);
            await Parallel.ForAsync(done, next, cancellation, piece);
            done = next;
        }

        return done;
    }
}
