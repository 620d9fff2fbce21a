namespace PostPurchase.Core.FrequencyCaps;

/// <summary>What became of an attempt to reserve a mail's place under the frequency cap.</summary>
/// <param name="Verdict">Allowed: it is reserved, durably. Capped: nothing was changed.</param>
/// <param name="Known">What is stored now, for the next attempt; null when nothing is.</param>
public sealed record Reservation(CapVerdict Verdict, KnownContacts? Known);
