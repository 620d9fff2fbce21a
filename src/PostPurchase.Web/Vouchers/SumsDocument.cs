using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Vouchers;

/// <summary>A pool's sums as they are now.</summary>
/// <param name="Free">Codes that can be claimed.</param>
/// <param name="Pending">Codes that we made and the shop does not know yet.</param>
/// <param name="Left">How many can be issued now; limits and budget counted.</param>
/// <param name="Issued">Open, redeemed, expired and revoked.</param>
/// <param name="Cost">Discounts given, by currency.</param>
/// <param name="Revenue">Of the orders that redeemed one, by currency.</param>
internal sealed record SumsDocument(
    int Free, int Pending, int Left, int Issued, int Open, int Redeemed, int Expired, int Revoked, IReadOnlyList<Money> Cost, IReadOnlyList<Money> Revenue)
{
    public static SumsDocument Of(PoolHead head, Instant now)
    {
        var totals = head.Totals.At(now);
        return new(
            totals.Free,
            totals.Pending,
            head.LeftAt(now),
            totals.Issued,
            totals.OpenCount,
            totals.Redeemed,
            totals.Expired,
            totals.Revoked,
            totals.Cost,
            totals.Revenue);
    }
}
