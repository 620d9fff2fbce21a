namespace PostPurchase.Core.Links;

/// <summary>What a signed link may be used for; a token for one purpose opens nothing else.</summary>
public enum LinkPurpose
{
    Answer,
    Unsubscribe,
}
