using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Outbox;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Reconciling;

/// <summary>A shop with a connection to its WooCommerce, put together as a host does.</summary>
internal sealed class ReconciliationSite
{
    /// <summary>The orders of <see cref="WooCommerceWebhooks"/> are of the day before.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 21, 8, 0);

    public static readonly LocalDate Yesterday = new(2026, 3, 20);

    public static readonly Who Mira = new("Mira", "0a1b2c3d");

    private static readonly IPlatform[] Platforms = [new WooCommercePlatform(), new ShopifyPlatform(), new ShopwarePlatform()];

    public ReconciliationSite(IPartitionStore? store = null, ScriptedShop? woo = null)
    {
        Woo = woo ?? new ScriptedShop();
        var shop = A.Shop() with
        {
            Connections = [new ShopConnection { Platform = "woocommerce", Address = "https://shop.example", KeyId = "ck_1", Secret = "cs_1", Since = Start }],
            WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["woocommerce"] = [WooCommerceWebhooks.Secret] },
        };
        Driver = new JourneyDriver(Start, shop, store);
        Shops = new StoredShops(Driver.Store, TimeProvider.System);
        Shops.Save(shop, CancellationToken.None).AsTask().Wait();
        var orders = new ShopOrders([Woo], new ShopOrderReader(Platforms));
        Taking = new OrderTaking(Driver.Store, Driver.Log, Driver.Privacy.Intake);
        Book = new ReconciliationBook(Driver.Store);
        Outbox = new OutboxDriver(
            Driver.Store,
            new ReconciliationWork(Book, orders, Taking, Shops, TimeProvider.System),
            new StartWork(Book, orders, Taking, Shops, TimeProvider.System));
        Desk = new ReconciliationDesk(Book, Outbox.Tray, Taking, Driver.Privacy.Audit);
        Connections = new ConnectionDesk(Shops, orders, Driver.Privacy.Audit, new Core.Outgoing.OutgoingOptions(AllowLoopback: false));
        Night = new NightlyReconciliation(Driver.Store, Book, Desk, Shops);
    }

    public ScriptedShop Woo { get; }

    public JourneyDriver Driver { get; }

    public Shop Shop => Driver.Shop;

    public StoredShops Shops { get; }

    public OrderTaking Taking { get; }

    public ReconciliationBook Book { get; }

    public OutboxDriver Outbox { get; }

    public ReconciliationDesk Desk { get; }

    public ConnectionDesk Connections { get; }

    public NightlyReconciliation Night { get; }

    /// <summary>An order of <see cref="Yesterday"/> in the shop.</summary>
    public static JsonObject Order(int id, string status = "processing", Action<JsonObject>? change = null) =>
        WooCommerceWebhooks.Order(status, order =>
        {
            (order["id"], order["number"]) = (id, $"WC-{id}");
            change?.Invoke(order);
        });

    /// <summary>The shop's webhook about it comes in.</summary>
    public async Task Hears(JsonObject order)
    {
        var request = new WebhookRequest(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-wc-webhook-topic"] = "order.updated" },
            Encoding.UTF8.GetBytes(order.ToJsonString()))
        { ReceivedAt = Driver.Now };
        var told = Assert.IsType<Delivery.Understood>(new WooCommercePlatform().Read(request, Shop));
        await Driver.Happens([.. told.OrderEvents]);
    }

    public Task<ReconciliationRun> Reconcile() => Reconcile(Yesterday);

    public async Task<ReconciliationRun> Reconcile(LocalDate day)
    {
        var run = await Desk.Begin(Shop, "woocommerce", new DateInterval(day, day), Mira, Driver.Now, CancellationToken.None);
        return await Settle(run);
    }

    public async Task<ReconciliationRun> Settle(ReconciliationRun run)
    {
        await Outbox.RunUntil(Driver.Now, Driver.Now + Duration.FromHours(2));
        await Driver.Settle();
        return (await Book.Find(Shop.Id, run.Id, CancellationToken.None))!;
    }

    public async Task<ReconciliationRun> StartThem(ReconciliationRun run, params string[] orders)
    {
        IReadOnlyCollection<OrderId>? chosen = orders.Length == 0 ? null : [.. orders.Select(order => new OrderId(order))];
        return await Settle((await Desk.Start(Shop.Id, run.Id, chosen, Mira, Driver.Now, CancellationToken.None))!);
    }

    public async Task<IReadOnlyList<Finding>> Findings(ReconciliationRun run) =>
        (await Book.Findings(Shop.Id, run.Id, null, 100, CancellationToken.None)).Findings;

    public async Task<OrderState> State(string order) =>
        (await OrderPartition.Load(Driver.Store, Driver.Key(new OrderId(order)), CancellationToken.None)).State;
}
