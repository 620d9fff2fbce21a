namespace PostPurchase.Core.Consent;

/// <summary>What a customer chose on the preferences page.</summary>
public sealed record PreferenceChoice
{
    /// <summary>What is ticked.</summary>
    public required CategorySet Wanted { get; init; }

    /// <summary>What was ticked when the page was shown: leaving that so is no consent (CJEU C-673/17, Planet49).</summary>
    public required CategorySet TickedBefore { get; init; }

    /// <summary>Version of the texts that were shown; null where none were.</summary>
    public string? Wording { get; init; }

    /// <summary><c>de</c> or <c>en</c>: the language of the page.</summary>
    public required string ShownIn { get; init; }

    /// <summary><c>de</c> or <c>en</c>: the language that is wanted.</summary>
    public required string Language { get; init; }

    public Birthday? Birthday { get; init; }

    public MailFrequency Frequency { get; init; }

    /// <summary>The mail whose link led there, as far as it is known.</summary>
    public string? Mail { get; init; }
}
