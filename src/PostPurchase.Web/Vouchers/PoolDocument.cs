using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Vouchers;

/// <summary>A pool in the JSON API.</summary>
/// <param name="Supply">Of a pool that makes its own codes: <c>ready</c>, <c>waits-for-registration</c>, or <c>no-target</c> where nobody registers them; else null.</param>
/// <param name="LowSince">Since when fewer than <c>warnBelow</c> are left.</param>
internal sealed record PoolDocument(VoucherPool Pool, SumsDocument Sums, string? Supply, Instant? LowSince)
{
    public static PoolDocument Of(PoolHead head, Shop shop, Instant now) =>
        new(head.Pool, SumsDocument.Of(head, now), SupplyOf(head, shop), head.LowSince);

    private static string? SupplyOf(PoolHead head, Shop shop) =>
        head.Pool.Source != VoucherSource.Pattern ? null
        : head.Pool.Registered == CodeRegistration.Webhook && !shop.OutgoingWebhooks.Any(CodeSupply.Registers) ? "no-target"
        : head.Totals.Pending > 0 ? "waits-for-registration"
        : "ready";
}
