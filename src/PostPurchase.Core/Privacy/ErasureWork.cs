using NodaTime;
using PostPurchase.Core.Running;

namespace PostPurchase.Core.Privacy;

/// <summary>Completes erasures that were cut off.</summary>
public sealed class ErasureWork(ErasureRequests requests, CustomerErasure erasure) : ITimedWork
{
    /// <summary>Whoever took the request in is at it for so long.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(2);

    private const int AtOnce = 20;

    public async ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation)
    {
        var left = await requests.List(AtOnce, cancellation);
        return left.Count == 0 ? null : left.Min(request => request.ReceivedAt) + Grace;
    }

    /// <exception cref="AggregateException">Some failed.</exception>
    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        List<Exception> faults = [];
        foreach (var request in await requests.List(AtOnce, cancellation))
        {
            try
            {
                if (request.ReceivedAt + Grace <= now)
                {
                    await erasure.Complete(request, now, cancellation);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One that fails keeps no other from being done.
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException(faults);
        }
    }
}
