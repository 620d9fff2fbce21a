using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Reconciling;

/// <summary>A page of what a reconciliation found, in the JSON API.</summary>
/// <param name="Next">What <c>after</c> is to be for the next page; null on the last.</param>
internal sealed record FoundDocument(IReadOnlyList<Finding> Orders, string? Next);
