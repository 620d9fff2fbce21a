using PostPurchase.Core.Orders;

namespace PostPurchase.Local.Demo;

/// <summary>A sample order and how far it has come.</summary>
internal sealed record SampleOrder(SampleIds Ids, Order Order, OrderState State)
{
    public SampleBuyer Buyer => SampleBuyer.Speaking(Order.Language);

    /// <summary>What can happen next.</summary>
    public IEnumerable<SampleAction> Next()
    {
        if (State.CancelledAt is not null)
        {
            yield break;
        }

        var isShipped = State.Shipments.Any(parcel => parcel.ShippedAt is not null);
        var isDelivered = State.Shipments.Any(parcel => parcel.DeliveredAt is not null);
        if (!isShipped)
        {
            yield return SampleAction.Ship;
            yield return SampleAction.Cancel;
        }
        else if (!isDelivered)
        {
            yield return SampleAction.Deliver;
        }

        if (isDelivered && State.Returns.Count == 0)
        {
            yield return SampleAction.Return;
        }
    }

    /// <summary>In one word.</summary>
    public string Stage() =>
        State.CancelledAt is not null ? "cancelled"
        : State.Returns.Count > 0 ? "return open"
        : State.Shipments.Any(parcel => parcel.DeliveredAt is not null) ? "delivered"
        : State.Shipments.Count > 0 ? "shipped"
        : "placed";
}
