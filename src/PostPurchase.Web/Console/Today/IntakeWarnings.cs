using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.Today;

/// <summary>Webhooks that could not be understood, and so started nothing.</summary>
internal sealed class IntakeWarnings(IntakeLedger ledger) : IShopWarnings
{
    /// <summary>Each is kept with its payload, so only a few are read.</summary>
    private const int Some = 20;

    public async ValueTask<IReadOnlyList<ShopWarning>> Look(Shop shop, Instant now, CancellationToken cancellation)
    {
        var count = (await ledger.ListMalformed(shop.Id, Some, cancellation)).Count;
        var (german, english) = count < Some ? ($"{count}", $"{count}") : ($"Mindestens {count}", $"At least {count}");
        return count switch
        {
            0 => [],
            1 => [new ShopWarning(true, "Ein Webhook war nicht zu verstehen.", "One webhook could not be understood.", "deliveries/unread")],
            _ => [new ShopWarning(true, $"{german} Webhooks waren nicht zu verstehen.", $"{english} webhooks could not be understood.", "deliveries/unread")],
        };
    }
}
