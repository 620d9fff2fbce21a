using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;
using PostPurchase.Web;
using PostPurchase.Web.EmailEvents;

namespace PostPurchaseFunctions.Tests.EmailEvents;

/// <summary>The product's routes over HTTP on memory, with one order whose first mail was sent.</summary>
internal sealed class EventsHost : IAsyncDisposable
{
    public const string Key = "key of this test";

    private static readonly OrderKey OrderKey = new(A.Shop().Id, new OrderId("1001"));

    private readonly WebApplication _app;

    private EventsHost(WebApplication app) => _app = app;

    public HttpClient Http { get; private init; } = new();

    public KeptLog<EmailEventsKey> Log { get; private init; } = new();

    /// <summary>The id under which the first mail of the order was sent.</summary>
    public static Guid Message { get; } = ProviderId.Of(OrderKey, Guid.Parse("0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10"));

    public static async Task<EventsHost> Start(params string[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var store = new MemoryStore();
        var log = new KeptLog<EmailEventsKey>();
        builder.Services
            .AddSingleton<IPartitionStore>(store)
            .AddSingleton<IWakeups>(new MemoryWakeups(store))
            .AddSingleton<IMailSender>(new RecordingProvider())
            .AddSingleton<IClock>(SystemClock.Instance)
            .AddSingleton<ILogger<EmailEventsKey>>(log)
            .AddSingleton(new CustomerKeys(new byte[32]))
            .AddSingleton(new LinkSigner([new byte[32]]))
            .AddSingleton(provider => new MailLinks(provider.GetRequiredService<LinkSigner>(), "http://127.0.0.1"))
            .AddPostPurchase();
        if (keys.Length > 0)
        {
            builder.Services.AddSingleton(new EmailEventsKey(keys));
        }

        var app = builder.Build();
        app.MapPostPurchase();
        await app.StartAsync();
        var host = new EventsHost(app) { Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) }, Log = log };
        await host.Place();
        return host;
    }

    /// <summary>The events of the order, as types.</summary>
    public async Task<IReadOnlyList<string>> Events()
    {
        var partition = await OrderPartition.Load(
            _app.Services.GetRequiredService<IPartitionStore>(), OrderKey, CancellationToken.None);
        return [.. partition.Events.Select(recorded => recorded.Event.GetType().Name).Order(StringComparer.Ordinal)];
    }

    public async Task<T> Single<T>()
        where T : OrderEvent
    {
        var partition = await OrderPartition.Load(
            _app.Services.GetRequiredService<IPartitionStore>(), OrderKey, CancellationToken.None);
        return partition.Events.Select(recorded => recorded.Event).OfType<T>().Single();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task Place()
    {
        var shops = _app.Services.GetRequiredService<StoredShops>();
        await shops.Save(A.Shop(), CancellationToken.None);
        var placed = Happened.At("2026-03-26T09:00:00Z").Placed();
        var orders = _app.Services.GetRequiredService<OrderLog>();
        var recorded = new RecordedEvent(PostPurchase.Core.Orders.EventId.Of(placed), placed, placed.At, "test");
        await orders.Append(OrderKey, null, [recorded], placed.At, CancellationToken.None);
        await _app.Services.GetRequiredService<JourneyIndex>().Add(OrderKey, placed.At, null, CancellationToken.None);
    }
}
