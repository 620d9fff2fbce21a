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

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        foreach (var request in await requests.List(AtOnce, cancellation))
        {
            if (request.ReceivedAt + Grace <= now)
            {
                await erasure.Complete(request, now, cancellation);
            }
        }
    }
}
