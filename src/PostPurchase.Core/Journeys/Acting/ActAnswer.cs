namespace PostPurchase.Core.Journeys.Acting;

/// <summary>What became of something that support wanted to do about a journey.</summary>
public abstract record ActAnswer
{
    private ActAnswer()
    {
    }

    /// <summary>It is done, was so already, or would be.</summary>
    /// <param name="Changes">The steps that it changes, as they stand with it.</param>
    public sealed record Done(IReadOnlyList<StepView> Changes) : ActAnswer;

    /// <summary>Nothing is known about the order, or its customer was erased.</summary>
    public sealed record UnknownOrder : ActAnswer;

    /// <summary>The order has no such journey, or the journey no such step.</summary>
    public sealed record UnknownStep : ActAnswer;

    /// <summary>It can't be done; the explanation says why in the reader's language.</summary>
    public sealed record Refused(string Explanation) : ActAnswer;
}
