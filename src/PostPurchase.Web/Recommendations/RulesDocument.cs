using PostPurchase.Core.Recommendations.Rules;

namespace PostPurchase.Web.Recommendations;

/// <summary>A shop's rules, as the API answers them.</summary>
/// <param name="NotInCatalogue">Products that the rules name and the catalogue does not have now: they are not shown.</param>
public sealed record RulesDocument(int Show, IReadOnlyList<AccessoryRule> Rules, IReadOnlyList<string> NotInCatalogue);
