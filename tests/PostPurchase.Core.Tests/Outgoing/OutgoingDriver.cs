using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Outbox;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Outgoing;

/// <summary>A shop with targets, the application services on memory, and its outbox.</summary>
internal sealed class OutgoingDriver
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    public OutgoingDriver(params OutgoingTarget[] targets)
    {
        Shop = A.Shop() with { OutgoingWebhooks = targets };
        Shops = new StoredShops(Store, TimeProvider.System);
        Shops.Save(Shop, CancellationToken.None).AsTask().Wait();
        Log = new OutgoingLog(Store);
        var news = new NewsReader(Store);
        Delivery = new WebhookDelivery(Shops, Log, news, Target, []);
        Outbox = new OutboxDriver(Store, Delivery);
        Desk = new OutgoingDesk(Log, Outbox.Tray, news, Delivery);
        Targets = new OutgoingTargets(Shops, Log, new AuditLog(Store), new OutgoingOptions(AllowLoopback: false));
        Journeys = new JourneyDriver(Start, Shop, Store, null, null, new OutgoingNews(Store, Outbox.Tray));
    }

    public IPartitionStore Store { get; } = new MemoryStore();

    public Shop Shop { get; }

    public StoredShops Shops { get; }

    public ScriptedTarget Target { get; } = new();

    public OutgoingLog Log { get; }

    public WebhookDelivery Delivery { get; }

    public OutboxDriver Outbox { get; }

    public OutgoingDesk Desk { get; }

    public OutgoingTargets Targets { get; }

    public JourneyDriver Journeys { get; }

    public static OutgoingTarget To(string id, params string[] types) =>
        new() { Id = id, Url = $"https://{id}.example/hooks", Secrets = [Secret], Types = types, Since = Start };

    /// <summary>Types of what was sent so far, in order.</summary>
    public IReadOnlyList<string> Types => [.. Target.Got.Select(request => Body(request).GetProperty("type").GetString()!)];

    public Task RunUntil(Instant to) => Outbox.RunUntil(Start, to);

    public async Task<IReadOnlyList<OutgoingDelivery>> Listed() => await Log.List(Shop.Id, null, 100, CancellationToken.None);

    public static JsonElement Body(OutgoingRequest request) => JsonSerializer.Deserialize<JsonElement>(request.Body.Span);
}
