using NodaTime;

namespace PostPurchase.Core.Campaigns;

/// <summary>The event that a step's delay counts from.</summary>
public sealed record Anchor
{
    public required AnchorEvent On { get; init; }

    /// <summary>For <see cref="AnchorEvent.Sent"/>: the step whose mail is meant.</summary>
    public string? Step { get; init; }

    /// <summary>For <see cref="AnchorEvent.Delivered"/>: how long a parcel takes where nobody reports its arrival.</summary>
    public Period Estimate { get; init; } = Period.FromDays(4);
}
