using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Consent;

/// <summary>
/// The shop's advertising at the end of contract mails. It is advertising like any other: unlawful in an otherwise harmless mail
/// to somebody who objected (BGH, 15 December 2015, VI ZR 134/15), and in need of a basis.
/// </summary>
internal static class Promotion
{
    /// <summary>The basis on which a step's mail carries the shop's advertising; null: it carries none.</summary>
    public static string? Basis(Step step, JourneyFacts facts) =>
        facts.Shop.Brand.Promotion is not null && step is { Class: MessageClass.Contract, Audience: Audience.Customer }
            ? AdvertisingGate.Basis(ConsentCategory.Offers, facts.Order, facts.State, facts.Shop)
            : null;
}
