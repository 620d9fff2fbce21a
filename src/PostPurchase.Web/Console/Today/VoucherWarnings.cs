using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Console.Today;

/// <summary>Pools of vouchers that run out, or whose codes nobody makes known to the shop.</summary>
internal sealed class VoucherWarnings(VoucherPools pools) : IShopWarnings
{
    public async ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var warnings = new List<ShopWarning>();
        foreach (var head in await pools.List(shop.Id, cancellation))
        {
            var (german, english) = (head.Pool.Name?.In(Languages.German) ?? head.Pool.Id, head.Pool.Name?.In(Languages.English) ?? head.Pool.Id);
            if (head is { Pool.Closed: false, LowSince: not null })
            {
                warnings.Add(new ShopWarning(
                    false, $"Der Gutscheintopf „{german}“ geht zur Neige.", $"The voucher pool “{english}” is running low.", "calendar"));
            }

            if (head.Pool is { Closed: false, Source: VoucherSource.Pattern, Registered: CodeRegistration.Webhook }
                && !shop.OutgoingWebhooks.Any(CodeSupply.Registers))
            {
                warnings.Add(new ShopWarning(
                    true,
                    $"Niemand meldet die Codes des Gutscheintopfs „{german}“ im Shop an: Es fehlt ein Webhook-Ziel dafür.",
                    $"Nobody registers the codes of the voucher pool “{english}” with the shop: a webhook target for it is missing.",
                    "deliveries/outgoing"));
            }
        }

        return warnings;
    }
}
