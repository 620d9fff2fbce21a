namespace PostPurchase.Core.Links;

/// <summary>What a signed link may be used for; a token for one purpose opens nothing else. Persisted by name, in mails.</summary>
public enum LinkPurpose
{
    Answer,
    Unsubscribe,

    /// <summary>The page of an order.</summary>
    Order,

    Preferences,

    /// <summary>Confirms a consent (double opt-in); its subject is no order, but the address's partition.</summary>
    OptIn,

    Review,
}
