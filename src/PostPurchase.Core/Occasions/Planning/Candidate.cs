using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Whom an occasion may concern, as an index names it.</summary>
internal abstract record Candidate
{
    private Candidate()
    {
    }

    /// <param name="Hash">Keyed hash of the customer's address.</param>
    /// <param name="Days">What starts for the customer.</param>
    /// <param name="Listed">The row of <see cref="Customers.CustomerIndex"/>; null where another index names the customer.</param>
    public sealed record OfAddress(string Hash, IReadOnlyList<OccasionDay> Days, Row? Listed) : Candidate;

    /// <summary>The customer of an order.</summary>
    public sealed record OfOrder(OrderId Order, OccasionDay Day) : Candidate;
}
