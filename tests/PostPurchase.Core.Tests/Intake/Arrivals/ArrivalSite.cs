using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Arrivals;

/// <summary>Intake of the demo shop with its log, as one process has it; several on one store are several processes.</summary>
internal sealed class ArrivalSite
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    private static readonly IPlatform[] Platforms = [new StandardPlatform(), new WooCommercePlatform(), new ShopifyPlatform()];

    public ArrivalSite(IPartitionStore? store = null, Shop? shop = null)
    {
        Driver = new JourneyDriver(Start, shop ?? A.Shop() with
        {
            WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["standard"] = [StandardWebhooks.Secret] },
        }, store);
        Buffer = new ArrivalBuffer(TimeProvider.System);
        Log = new ArrivalLog(Driver.Store, Buffer);
        var taken = new TakenDeliveries(Driver.Log, Driver.Privacy.Intake);
        Intake = new WebhookIntake(Driver.Shops, Platforms, taken, Driver.Privacy.Ledger, Buffer);
        Replay = new IntakeReplay(Platforms, taken, Driver.Privacy.Ledger, Driver.Privacy.Audit);
    }

    public JourneyDriver Driver { get; }

    public ShopId Shop => Driver.Shop.Id;

    public ArrivalBuffer Buffer { get; }

    public ArrivalLog Log { get; }

    public WebhookIntake Intake { get; }

    public IntakeReplay Replay { get; }

    public ValueTask<IntakeResult> Take(WebhookRequest request, Instant? at = null, string platform = "standard") =>
        Intake.Receive(Shop, platform, request, at ?? Start, CancellationToken.None);

    public ValueTask<IntakeResult> Place(string order, Instant? at = null)
    {
        var webhook = Canonical.Placed(order, at ?? Start, at ?? Start);
        return Take(new WebhookRequest(webhook.Headers(StandardWebhooks.Secret), System.Text.Encoding.UTF8.GetBytes(webhook.Body)), at);
    }

    public async Task<IReadOnlyList<Arrival>> List(ArrivalFilter? filter = null) =>
        (await Log.List(Shop, filter ?? new ArrivalFilter(), null, 100, CancellationToken.None)).Arrivals;
}
