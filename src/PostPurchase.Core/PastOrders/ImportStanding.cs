namespace PostPurchase.Core.PastOrders;

/// <summary>How an order in a file stands to what is on record.</summary>
internal enum ImportStanding
{
    /// <summary>Not on record.</summary>
    New,

    /// <summary>Imported before; the file has more.</summary>
    News,

    /// <summary>Imported before; the file has nothing more.</summary>
    Unchanged,

    /// <summary>Known from the shop system's webhooks: it is left alone.</summary>
    Known,

    /// <summary>The file has events of it, but neither the file nor the record says what was ordered.</summary>
    Undescribed,
}
