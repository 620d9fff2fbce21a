using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Whether an occasion takes a candidate.</summary>
internal abstract record OccasionMatch
{
    private OccasionMatch()
    {
    }

    /// <summary>No order of the customer's stands.</summary>
    public sealed record NoOrder : OccasionMatch;

    /// <summary>The day is not the customer's after all, such as a win-back of who has ordered since.</summary>
    public sealed record NotConcerned : OccasionMatch;

    public sealed record OutsideAudience : OccasionMatch;

    /// <param name="Yearly">False for what comes once for each order.</param>
    /// <param name="State">The order that carries the journey, where it was read.</param>
    public sealed record Found(OccasionHost Host, OccasionClaim Claim, bool Yearly, OrderState? State) : OccasionMatch
    {
        /// <summary>False for who had it before.</summary>
        public bool IsNew => OccasionClaims.In(Host.Claims).Admits(Claim, Yearly);
    }
}
