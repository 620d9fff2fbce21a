namespace PostPurchase.Core.Consent;

/// <summary>What a customer may allow or refuse by itself. Persisted by name. Mails that the contract demands belong to none.</summary>
public enum ConsentCategory
{
    /// <summary>Mails that serve the delivery, such as whether all has arrived. They need no consent; the customer may object.</summary>
    Service,

    /// <summary>Surveys and requests for reviews: advertising, however politely they ask (BGH, 10 July 2018, VI ZR 225/17).</summary>
    Surveys,

    /// <summary>All other advertising.</summary>
    Offers,

    /// <summary>Advertising that uses the customer's birthday; only by a consent that names it.</summary>
    Birthday,
}
