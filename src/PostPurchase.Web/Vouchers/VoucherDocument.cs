using NodaTime;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Vouchers;

/// <summary>A voucher in the JSON API.</summary>
/// <param name="ValidBefore">The first moment at which it is not valid any more.</param>
/// <param name="Order">In whose journey it was issued; null where its customer was erased.</param>
/// <param name="Redemptions">The first counts.</param>
internal sealed record VoucherDocument(
    long Number,
    string Code,
    VoucherState State,
    Instant IssuedAt,
    Instant ValidBefore,
    string? Order,
    string? Campaign,
    string? Occasion,
    Instant? RevokedAt,
    IReadOnlyList<Redemption> Redemptions)
{
    public static VoucherDocument Of(Voucher voucher, Instant now) => new(
        voucher.Number,
        voucher.Code,
        voucher.StateAt(now),
        voucher.IssuedAt,
        voucher.End,
        voucher.For?.Order.Value,
        voucher.For?.Campaign,
        voucher.For?.Occasion,
        voucher.RevokedAt,
        voucher.Redemptions);
}
