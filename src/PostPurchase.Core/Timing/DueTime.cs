using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>When a step is due, and what moved it there. Persisted with each send.</summary>
/// <param name="At">The moment; never before the anchor.</param>
/// <param name="Anchor">What it was counted from.</param>
/// <param name="Moves">Rules that moved it, in the order applied, each distinct cause once; empty when none did.</param>
public sealed record DueTime(Instant At, Instant Anchor, IReadOnlyList<Move> Moves)
{
    public bool Equals(DueTime? other) =>
        other is not null && At == other.At && Anchor == other.Anchor && Moves.SequenceEqual(other.Moves);

    public override int GetHashCode() => HashCode.Combine(At, Anchor, Moves.Count);
}
