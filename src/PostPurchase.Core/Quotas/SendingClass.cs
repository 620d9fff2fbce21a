namespace PostPurchase.Core.Quotas;

/// <summary>In which order mails get what the provider lets through; the first goes first. Persisted by name, and by place in bookings.</summary>
public enum SendingClass
{
    /// <summary>Owed by the contract or by law, or to the shop's own people.</summary>
    Contract,

    /// <summary>Serves the delivery.</summary>
    Service,

    /// <summary>Surveys and requests for reviews.</summary>
    Surveys,

    /// <summary>All other advertising.</summary>
    Offers,
}
