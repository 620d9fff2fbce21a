using NodaTime;

namespace PostPurchase.Core.FrequencyCaps;

/// <summary>What became of an attempt to reserve a mail's place under the frequency cap.</summary>
/// <param name="Verdict">Allowed: it is reserved, durably. Capped: nothing was changed.</param>
/// <param name="Known">What is stored now, for the next attempt; null when nothing is.</param>
/// <param name="Earlier">For when the mail had a place on record already: an earlier attempt got at least so far. Null: none did.</param>
public sealed record Reservation(CapVerdict Verdict, KnownContacts? Known, Instant? Earlier = null);
