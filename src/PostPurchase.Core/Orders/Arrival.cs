using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>Whether everything the customer keeps has arrived.</summary>
public abstract record Arrival
{
    private Arrival()
    {
    }

    /// <summary>The last parcel arrived at this moment.</summary>
    public sealed record Complete(Instant At) : Arrival;

    /// <summary>No delivered event can be expected: the last parcel should have arrived by then.</summary>
    public sealed record Estimated(Instant At) : Arrival;

    /// <summary>Not everything has been shipped yet.</summary>
    public sealed record NotShipped : Arrival;

    /// <summary>These parcels are on their way.</summary>
    public sealed record OnTheWay(IReadOnlyList<string> ShipmentIds) : Arrival;
}
