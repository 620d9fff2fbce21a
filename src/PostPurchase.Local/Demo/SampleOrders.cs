using System.Globalization;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Demo;

/// <summary>Places sample orders at the demo shop and makes things happen to them.</summary>
internal sealed class SampleOrders(
    SampleWebhooks webhooks,
    SettingsTable settings,
    IPartitionStore store,
    HostClock clock,
    WakeLoop loop) : IDisposable
{
    private const string CountSetting = "sample-orders";

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <returns>The order's number: 1 for the first.</returns>
    public async Task<long> Place(SampleBuyer buyer, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var number = Count() + 1;
            var now = clock.GetCurrentInstant();
            await webhooks.Fire("orders/create", SamplePayload.Order(new SampleIds(number), buyer, now), now, cancellation);
            await settings.Set(CountSetting, number.ToString(CultureInfo.InvariantCulture));
            await Settle(now, cancellation);
            return number;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <returns>False where there is no such order, or this can't happen to it now.</returns>
    public async Task<bool> Let(long number, SampleAction action, CancellationToken cancellation)
    {
        if (await Find(number, cancellation) is not { } sample || !sample.Next().Contains(action))
        {
            return false;
        }

        var now = clock.GetCurrentInstant();
        var (topic, payload) = action switch
        {
            SampleAction.Ship => ("fulfillments/create", SamplePayload.Shipped(sample.Ids, now)),
            SampleAction.Deliver => ("fulfillment_events/create", SamplePayload.Delivered(sample.Ids, now)),
            SampleAction.Return => ("returns/request", SamplePayload.ReturnRequested(sample.Ids)),
            SampleAction.Cancel => ("orders/cancelled", SamplePayload.Cancelled(sample.Ids, sample.Buyer, sample.Order.PlacedAt, now)),
            _ => throw new InvalidOperationException($"No webhook for {action}."),
        };
        await webhooks.Fire(topic, payload, now, cancellation);
        await Settle(now, cancellation);
        return true;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SampleOrder>> Latest(int limit, CancellationToken cancellation)
    {
        var found = new List<SampleOrder>();
        for (var number = Count(); number > 0 && found.Count < limit; number--)
        {
            if (await Find(number, cancellation) is { } sample)
            {
                found.Add(sample);
            }
        }

        return found;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<SampleOrder?> Find(long number, CancellationToken cancellation)
    {
        var ids = new SampleIds(number);
        var state = (await OrderPartition.Load(store, ids.Key, cancellation)).State;
        return state.Order is { } order ? new SampleOrder(ids, order, state) : null;
    }

    private long Count() => settings.Get(CountSetting) is { } count ? long.Parse(count, CultureInfo.InvariantCulture) : 0;

    /// <summary>On the simulated clock, waits for the mails that are due at once, so that the next page shows them.</summary>
    private async Task Settle(Instant now, CancellationToken cancellation)
    {
        if (clock.Simulated)
        {
            await loop.MoveTo(now, cancellation);
        }
    }
}
