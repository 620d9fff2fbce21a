namespace PostPurchase.Web.Reconciling;

/// <summary>The latest reconciliations, newest first, in the JSON API.</summary>
internal sealed record RunsDocument(IReadOnlyList<RunDocument> Runs);
