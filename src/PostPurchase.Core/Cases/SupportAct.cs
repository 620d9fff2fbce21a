using NodaTime;

namespace PostPurchase.Core.Cases;

/// <summary>Who in support does something about a case, when, and what they write down.</summary>
/// <param name="By">A person's or a system's name, as they name themselves.</param>
public sealed record SupportAct(string By, string? Note, Instant At);
