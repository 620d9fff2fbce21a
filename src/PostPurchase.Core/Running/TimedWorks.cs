using NodaTime;

namespace PostPurchase.Core.Running;

/// <summary>All <see cref="ITimedWork"/> of a host as one.</summary>
public sealed class TimedWorks(IEnumerable<ITimedWork> works)
{
    private readonly IReadOnlyList<ITimedWork> _works = [.. works];

    /// <summary>When any of them is due next; null: none is.</summary>
    public async ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation)
    {
        Instant? next = null;
        foreach (var work in _works)
        {
            next = await work.NextDue(now, cancellation) is { } due && (next is null || due < next) ? due : next;
        }

        return next;
    }

    /// <summary>Does all that is due. A fault of one keeps none of the others from its work; it is thrown at the end.</summary>
    /// <exception cref="AggregateException">Some failed.</exception>
    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        List<Exception> faults = [];
        foreach (var work in _works)
        {
            try
            {
                if (await work.NextDue(now, cancellation) is { } due && due <= now)
                {
                    await work.Run(now, cancellation);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException(faults);
        }
    }
}
