using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>What came back of an attempt.</summary>
public abstract record OutgoingAnswer
{
    /// <summary>Characters of an answer's body that are looked at.</summary>
    public const int MaxBody = 1024;

    private OutgoingAnswer()
    {
    }

    /// <summary>The target answered.</summary>
    /// <param name="RetryAfter">When it wants to be asked again, where it says so.</param>
    /// <param name="Body">The beginning of the answer as text.</param>
    public sealed record Answered(int Status, Instant? RetryAfter, string Body) : OutgoingAnswer;

    /// <summary>It took too long.</summary>
    public sealed record TimedOut : OutgoingAnswer;

    /// <summary>No answer came.</summary>
    /// <param name="Why">Such as <c>connection refused</c>; for people.</param>
    public sealed record Unreachable(string Why) : OutgoingAnswer;
}
