using NodaTime;
using PostPurchase.Core.Campaigns.Impacts;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>A mail that a publication does something to.</summary>
public readonly record struct CountedExample(ImpactKind Kind, string Order, string Step, Instant? Before, Instant? After);
