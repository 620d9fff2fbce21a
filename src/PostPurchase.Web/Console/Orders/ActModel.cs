using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Console.Orders;

/// <summary>What somebody is about to do, and what would come of it.</summary>
/// <param name="To">The order's address of now.</param>
/// <param name="Answer">Of <see cref="JourneyDesk.Preview"/>.</param>
public sealed record ActModel(OrderId Order, string Number, string? To, ActWish Wish, ActAnswer Answer)
{
    /// <summary>As people call it.</summary>
    public required string Campaign { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether a mail that the contract demands would not go out.</summary>
    public bool IsOwed { get; init; }
}
