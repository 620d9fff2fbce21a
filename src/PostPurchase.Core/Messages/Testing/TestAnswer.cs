namespace PostPurchase.Core.Messages.Testing;

/// <summary>What became of a test mail.</summary>
public abstract record TestAnswer
{
    private TestAnswer()
    {
    }

    public sealed record Sent : TestAnswer;

    /// <summary>Test mails go to people of the shop only.</summary>
    public sealed record NotOurs : TestAnswer;

    /// <summary>There were too many in the last hour.</summary>
    public sealed record TooMany : TestAnswer;

    /// <summary>The mail provider did not take it.</summary>
    public sealed record Failed(string Why) : TestAnswer;

    /// <summary>There is no such campaign.</summary>
    public sealed record Unknown : TestAnswer;
}
