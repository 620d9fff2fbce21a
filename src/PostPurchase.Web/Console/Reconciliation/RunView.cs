using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary>A reconciliation, and a page of what it found.</summary>
public sealed record RunView(ReconciliationRun Run, FindingPage Findings);
