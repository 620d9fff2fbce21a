using NodaTime;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake.Silence;

/// <summary>Looks at each shop when its silence would become an alarm, and while there is one, whether it is over.</summary>
public sealed class SilenceWork(IPartitionStore store, SilenceWatch watch, IShops shops) : ITimedWork
{
    /// <summary>How often it is looked for the end of a silence.</summary>
    internal static readonly Duration Every = Duration.FromMinutes(15);

    private readonly ShopList _list = new(store);

    private Known? _known;

    /// <remarks>From memory for a quarter of an hour: what comes in meanwhile only moves it later, and no alarm comes within two hours.</remarks>
    public ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation) =>
        ValueTask.FromResult(_known is { } known && known.ReadAt <= now && now < known.ReadAt + Every ? known.Next : now);

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        Instant? next = null;
        foreach (var id in await _list.All(cancellation))
        {
            if (await shops.Find(id, cancellation) is { } shop && await watch.Watch(shop, now, cancellation) is { } due)
            {
                next = next is null || due < next ? due : next;
            }
        }

        _known = new Known(next, now);
    }

    private sealed record Known(Instant? Next, Instant ReadAt);
}
