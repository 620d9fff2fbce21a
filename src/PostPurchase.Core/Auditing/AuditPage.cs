namespace PostPurchase.Core.Auditing;

/// <summary>A page of the audit log, newest first.</summary>
/// <param name="Next">Where to go on; null after the last page.</param>
public sealed record AuditPage(IReadOnlyList<AuditedStep> Steps, string? Next);
