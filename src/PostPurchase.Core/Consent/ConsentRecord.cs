using PostPurchase.Core.Customers;

namespace PostPurchase.Core.Consent;

/// <summary>All that is on record about what a customer allows.</summary>
/// <param name="Standings">Of every category; advertising without a decision by the customer's latest order.</param>
/// <param name="History">Consents, objections, requests and preferences, in order of time.</param>
public sealed record ConsentRecord(IReadOnlyList<Standing> Standings, IReadOnlyList<CustomerEvent> History)
{
    /// <summary>The event that made the decision of a standing, with its proof in full; null where there is no decision.</summary>
    public CustomerEvent? DecisionOf(Standing standing) => standing.Decision is { } decision
        ? History.LastOrDefault(happened => happened.At == decision.At && Consequence.For(decision.OrderId, null, happened)?.Equals(decision) == true)
        : null;
}
