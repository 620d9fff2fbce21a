namespace PostPurchase.Core.Campaigns;

/// <summary>A voucher that goes with a step's mail.</summary>
public sealed record VoucherWish
{
    /// <summary>Id of the pool that it is from.</summary>
    public required string Pool { get; init; }

    public WhenEmpty WhenEmpty { get; init; }
}
