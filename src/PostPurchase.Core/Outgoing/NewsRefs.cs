namespace PostPurchase.Core.Outgoing;

/// <summary>Names of the references by which news are found on record again. Persisted.</summary>
internal static class NewsRefs
{
    public const string Type = "type";
    public const string Target = "target";

    /// <summary>How often the delivery was asked for again.</summary>
    public const string Replay = "replay";

    public const string Order = "order";

    /// <summary>An event of the order, or of the customer.</summary>
    public const string Event = "event";

    public const string Campaign = "campaign";

    /// <summary>A step's key, of a mail that was sent.</summary>
    public const string Step = "step";

    /// <summary>A day on which not all mails fit.</summary>
    public const string Peak = "peak";

    /// <summary>A platform whose webhooks stay away.</summary>
    public const string Silence = "silence";

    /// <summary>When its last webhook came, in milliseconds since 1970.</summary>
    public const string Since = "since";

    /// <summary>A customer's partition.</summary>
    public const string Customer = "customer";
}
