namespace PostPurchase.Core.Consent.OptIn;

/// <summary>What became of a request for mails.</summary>
public abstract record OptInAnswer
{
    private OptInAnswer()
    {
    }

    /// <summary>It is on record, and a mail is on its way that asks for the confirmation.</summary>
    public sealed record Asked(Guid RequestId) : OptInAnswer;

    /// <summary>No mail: mails to the address failed for good.</summary>
    public sealed record Undeliverable : OptInAnswer;

    /// <summary>No mail: the address was entered too often lately without being confirmed.</summary>
    public sealed record TooMany : OptInAnswer;

    /// <summary>The shop has no text for these categories, or sees to confirmations itself.</summary>
    public sealed record NotOffered(CategorySet Categories) : OptInAnswer;
}
