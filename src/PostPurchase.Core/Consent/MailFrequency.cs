namespace PostPurchase.Core.Consent;

/// <summary>How often a customer wants advertising. Persisted by name.</summary>
public enum MailFrequency
{
    /// <summary>As the shop's frequency cap says.</summary>
    Usual,

    /// <summary>At most one advertising mail in 30 days, whatever it is of.</summary>
    Fewer,
}
