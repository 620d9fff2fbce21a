namespace PostPurchase.Core.PastOrders;

/// <summary>What kind of file of past orders it is, as found from its content.</summary>
public enum PastOrderFormat
{
    /// <summary>None of these; <see cref="PastOrderFile.Problem"/> says what was found.</summary>
    Unknown,

    /// <summary>Bodies of our canonical webhooks, one a line.</summary>
    CanonicalJson,

    /// <summary>Shopify's order export.</summary>
    Shopify,

    /// <summary>Exports of WooCommerce and of its export plugins.</summary>
    WooCommerce,

    /// <summary>Shopware 6's order export.</summary>
    Shopware6,

    /// <summary>Shopware 5's order export.</summary>
    Shopware5,
}
