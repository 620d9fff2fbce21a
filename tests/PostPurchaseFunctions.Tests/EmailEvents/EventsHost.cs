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

    private readonly WebApplication _app;

    private EventsHost(WebApplication app) => _app = app;

    public HttpClient Http { get; private init; } = new();

    public KeptLog<EmailEventsKey> Log { get; private init; } = new();

    /// <param name="message">The id under which the first mail of the order was sent.</param>
    public static async Task<EventsHost> Start(Guid message, params string[] keys)
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
        await host.Place(message);
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

    private static OrderKey OrderKey => new(A.Shop().Id, new OrderId("1001"));

    private async Task Place(Guid message)
    {
        var shops = _app.Services.GetRequiredService<StoredShops>();
        await shops.Save(A.Shop(), CancellationToken.None);
        var placed = Happened.At("2026-03-26T09:00:00Z").Placed();
        var orders = _app.Services.GetRequiredService<OrderLog>();
        var recorded = new RecordedEvent(PostPurchase.Core.Orders.EventId.Of(placed), placed, placed.At, "test");
        await orders.Append(OrderKey, null, [recorded], placed.At, CancellationToken.None);
        await _app.Services.GetRequiredService<MessageIndex>().Note(AMail(message), CancellationToken.None);
    }

    private static Mail AMail(Guid message) => new()
    {
        Id = message,
        Shop = OrderKey.Shop,
        Order = OrderKey.Order,
        Campaign = "post-purchase",
        Step = "confirmation",
        Class = MessageClass.Contract,
        To = "anna@example.com",
        From = "hallo@morgenrot.example",
        FromName = "Morgenrot",
        ReplyTo = "service@morgenrot.example",
        Subject = "Danke",
        Headers = new Dictionary<string, string>(StringComparer.Ordinal),
        Html = "<p>Danke</p>",
        Text = "Danke",
    };
}
