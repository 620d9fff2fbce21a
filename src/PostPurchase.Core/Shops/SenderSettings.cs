namespace PostPurchase.Core.Shops;

/// <summary>Who the mails come from.</summary>
public sealed record SenderSettings
{
    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>Where answers go; a person reads them.</summary>
    public required string ReplyTo { get; init; }
}
