using Microsoft.Azure.Functions.Worker;
using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>The one activity: looks at an order, and takes the marks away that asked for it.</summary>
public sealed class AdvanceOrder(Advancer advancer, PendingIndex pending, IClock clock)
{
    /// <returns>When (UTC) to look again; null when only news can give the order work.</returns>
    [Function(nameof(AdvanceOrder))]
    public async Task<DateTime?> Run([ActivityTrigger] OrderLook look, CancellationToken cancellation)
    {
        var key = OrderKey.Parse(look.Order);
        var now = Now(look);
        var next = await advancer.Advance(key, now, cancellation);
        await pending.Clear(key, look.Marks, cancellation);
        if (next is not { } again)
        {
            return null;
        }

        return again > now
            ? RoundUp(again)
            : throw new InvalidOperationException($"The order asked to come again at {again}, which is not after {now}.");
    }

    /// <summary>The scheduler's clock may be ahead of this machine's; work that it says is due is due.</summary>
    private Instant Now(OrderLook look)
    {
        var now = clock.GetCurrentInstant();
        return look.Due is { } due ? Instant.Max(now, Instant.FromDateTimeUtc(DateTime.SpecifyKind(due, DateTimeKind.Utc))) : now;
    }

    /// <summary>Instants are finer than the ticks of a timer, which must not fire before its time.</summary>
    private static DateTime RoundUp(Instant moment)
    {
        var ticks = moment.ToUnixTimeTicks();
        var whole = Instant.FromUnixTimeTicks(ticks);
        return (whole < moment ? Instant.FromUnixTimeTicks(ticks + 1) : whole).ToDateTimeUtc();
    }
}
