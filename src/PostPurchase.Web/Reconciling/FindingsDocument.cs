using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Reconciling;

/// <summary>What a reconciliation found, in the JSON API.</summary>
/// <param name="Next">For <c>?after=</c>; missing after the last page.</param>
internal sealed record FindingsDocument(IReadOnlyList<Finding> Orders, string? Next);
