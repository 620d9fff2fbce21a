using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Vouchers;

/// <summary>A pool as somebody describes it: the whole of it, each time.</summary>
internal sealed record PoolRequest
{
    public LocalizedText? Name { get; init; }

    public VoucherValue? Value { get; init; }

    public LocalizedText? Text { get; init; }

    public Period? ValidFor { get; init; }

    public LocalDate? ValidUntil { get; init; }

    public VoucherSource Source { get; init; }

    public string? Pattern { get; init; }

    public CodeRegistration Registered { get; init; }

    public int? Ahead { get; init; }

    public int? Most { get; init; }

    public Money? Budget { get; init; }

    public Money? Estimate { get; init; }

    public int? WarnBelow { get; init; }

    public bool RevokeOnReturn { get; init; }

    public bool Closed { get; init; }

    /// <summary>Who does it, for the audit log.</summary>
    public string? By { get; init; }

    public VoucherPool ToPool(string id) => new()
    {
        Id = id,
        Name = Name,
        Value = Value ?? new VoucherValue(),
        Text = Text,
        ValidFor = ValidFor,
        ValidUntil = ValidUntil,
        Source = Source,
        Pattern = Pattern,
        Registered = Registered,
        Ahead = Ahead ?? VoucherPool.DefaultAhead,
        Most = Most,
        Budget = Budget,
        Estimate = Estimate,
        WarnBelow = WarnBelow,
        RevokeOnReturn = RevokeOnReturn,
        Closed = Closed,
    };
}
