namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>What is known of an anchor; each part is null where it could not be read.</summary>
/// <param name="On">The event.</param>
/// <param name="Step">The step that it follows, for <see cref="AnchorEvent.Sent"/> and <see cref="AnchorEvent.VoucherExpires"/>.</param>
/// <param name="StepAt">Where that step is named.</param>
/// <param name="IsPerParcel">Whether it happens once for each parcel.</param>
internal sealed record CheckedAnchor(AnchorEvent? On, string? Step, TextNode? StepAt, bool IsPerParcel)
{
    /// <summary>Whether it can happen several times for an order.</summary>
    public bool Repeats => IsPerParcel || On?.IsOfPart() == true;
}
