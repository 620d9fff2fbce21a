using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>An occasion that a customer has had, or is about to have. Persisted.</summary>
/// <param name="Occasion">As <see cref="OrderEvent.OccasionCame.Occasion"/>.</param>
/// <param name="Name">As <see cref="OrderEvent.OccasionCame.Name"/>.</param>
/// <param name="Order">The order that carries the journey.</param>
internal sealed record OccasionClaim(string Occasion, string? Name, LocalDate Date, LocalDate From, OrderId Order)
{
    public static OccasionClaim Of(OrderEvent.OccasionCame came) => new(came.Occasion, came.Name, came.Date, came.From, came.OrderId);

    /// <summary>What the order is told: always the same, so that telling it again changes nothing.</summary>
    public OrderEvent.OccasionCame Came(string campaign) => new()
    {
        At = From.AtMidnight().InUtc().ToInstant(),
        OrderId = Order,
        Campaign = campaign,
        Occasion = Occasion,
        Name = Name,
        Date = Date,
        From = From,
    };
}
