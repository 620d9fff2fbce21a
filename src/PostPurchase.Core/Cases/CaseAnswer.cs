using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Cases;

/// <summary>What became of something that support wanted to do about a case.</summary>
public abstract record CaseAnswer
{
    private CaseAnswer()
    {
    }

    /// <summary>It is done, or was so already.</summary>
    public sealed record Done(SupportCase Case) : CaseAnswer;

    /// <summary>Nothing is known about the order, or its customer was erased.</summary>
    public sealed record UnknownOrder : CaseAnswer;

    public sealed record UnknownCase : CaseAnswer;

    /// <summary>Nobody responds to a case that is resolved.</summary>
    public sealed record ResolvedAlready : CaseAnswer;
}
