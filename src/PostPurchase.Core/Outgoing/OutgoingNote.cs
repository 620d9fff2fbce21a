namespace PostPurchase.Core.Outgoing;

/// <summary>Which news of an order were looked at for which target, by <see cref="OutgoingId.Mark"/>. Persisted with the order.</summary>
internal sealed record OutgoingNote(IReadOnlyList<string> Seen);
