using PostPurchase.Core.Auditing;

namespace PostPurchase.Web.Console.Audit;

/// <summary>A step of the audit log as people read it.</summary>
/// <param name="By">Who it was, as they named themselves or as their key is known.</param>
/// <param name="Subject">Of what: an order by its number, a user by name; else as it is stored.</param>
/// <param name="Path">Where it is shown, within the shop's console; null where it is not.</param>
/// <param name="IsGone">Whether it is there no more.</param>
public sealed record AuditLine(AuditedStep Step, string? By, string Subject, string? Path, bool IsGone, string? Detail);
