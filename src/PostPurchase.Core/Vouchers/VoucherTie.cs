using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>Whom a voucher was issued to and why; goes when the customer is erased.</summary>
public sealed record VoucherTie
{
    /// <summary>The keyed hash of the address.</summary>
    public required string Customer { get; init; }

    /// <summary>In whose journey it was issued.</summary>
    public required OrderId Order { get; init; }

    public required string Campaign { get; init; }

    /// <summary>What of the campaign: an occasion's key, or the order where the campaign follows orders.</summary>
    public required string Occasion { get; init; }

    /// <summary>The mails that carry it.</summary>
    public IReadOnlyList<Guid> Mails { get; init; } = [];
}
