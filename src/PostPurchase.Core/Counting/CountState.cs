using NodaTime;

namespace PostPurchase.Core.Counting;

/// <summary>How far a shop's nightly count has come.</summary>
public abstract record CountState
{
    /// <summary>When there is something to do next.</summary>
    public abstract Instant Next { get; init; }

    /// <summary>Whether no count is under way.</summary>
    internal abstract bool IsIdle { get; }
}
