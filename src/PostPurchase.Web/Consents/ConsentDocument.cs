using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Consents;

/// <summary>What a customer allows, with all that shows it.</summary>
internal sealed record ConsentDocument(IReadOnlyList<ConsentDocument.OfCategory> Categories, IReadOnlyList<CustomerEvent> History)
{
    public static ConsentDocument Of(ConsentRecord record) =>
        new([.. record.Standings.Select(standing => OfCategory.From(standing, record.DecisionOf(standing)))], record.History);

    /// <summary>A category as it stands.</summary>
    /// <param name="State"><c>given</c>, <c>withdrawn</c> or <c>none</c>: what the customer decided.</param>
    /// <param name="Allowed">Whether its mails may be sent now; for advertising without a decision, to the latest order.</param>
    public sealed record OfCategory(
        ConsentCategory Category, string State, bool Allowed, string? Basis, string? Source, Instant? At, string? Wording, ConsentProof? Proof)
    {
        internal static OfCategory From(Standing standing, CustomerEvent? decision) => new(
            standing.Category,
            standing.Decision switch { OrderEvent.Consented => "given", OrderEvent.Objected => "withdrawn", _ => "none" },
            standing.IsAllowed,
            standing.Basis,
            standing.Decision switch { OrderEvent.Consented consent => consent.Source, OrderEvent.Objected objection => objection.Source, _ => null },
            standing.Since,
            (standing.Decision as OrderEvent.Consented)?.Wording,
            (decision as CustomerEvent.ConsentGiven)?.Proof);
    }
}
