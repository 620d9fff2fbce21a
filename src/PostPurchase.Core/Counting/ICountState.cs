using NodaTime;

namespace PostPurchase.Core.Counting;

/// <summary>How far a shop's nightly count has come.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface ICountState<out TSelf>
{
    /// <summary>When there is something to do next.</summary>
    Instant Next { get; }

    /// <summary>Whether no count is under way.</summary>
    bool IsIdle { get; }

    /// <summary>The same, to be gone on with at another time.</summary>
    TSelf DueAt(Instant next);
}
