namespace PostPurchase.Web.Outgoing;

/// <summary>A shop's targets, in the JSON API.</summary>
/// <param name="Types">What a target can ask for.</param>
internal sealed record TargetsDocument(IReadOnlyList<TargetDocument> Targets, IReadOnlyList<string> Types);
