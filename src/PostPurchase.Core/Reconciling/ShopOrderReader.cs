using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>
/// Reads an order as a shop's API gives it with the reader of its webhooks, which carry the same: shopify.dev, "Webhooks" (the payload of
/// <c>orders/*</c> is the REST order resource); woocommerce/woocommerce, class-wc-webhook.php (<c>build_payload</c> asks the REST API);
/// Shopware writes entities the same in both (<c>JsonEntityEncoder</c>).
/// </summary>
public sealed class ShopOrderReader(IEnumerable<IPlatform> platforms)
{
    private const string ShopwareTransaction = "state_enter.order_transaction.state.";
    private const string ShopwareDelivery = "state_enter.order_delivery.state.";

    /// <summary>States that tell something, of <c>ShopwareOrderEvents</c>.</summary>
    private static readonly string[] TransactionStates = ["paid", "refunded", "refunded_partially"];
    private static readonly string[] DeliveryStates = ["shipped", "shipped_partially", "returned", "returned_partially"];

    private readonly Dictionary<string, IPlatform> _platforms = platforms.ToDictionary(platform => platform.Name, StringComparer.Ordinal);

    /// <param name="platform">Whose order it is.</param>
    /// <param name="order">As the API gave it.</param>
    /// <param name="line">Which one it is, from 1.</param>
    /// <param name="shop">Its zone counts for times without one.</param>
    /// <param name="now">When it was read.</param>
    public PastOrderEntry Read(string platform, ReadOnlyMemory<byte> order, long line, Shop shop, Instant now)
    {
        var deliveries = Requests(platform, order, now).Select(request => _platforms[platform].Read(request, shop)).ToList();
        if (deliveries.OfType<Delivery.Malformed>().FirstOrDefault() is { } malformed)
        {
            return new PastOrderEntry.Malformed(line, malformed.Path, malformed.Problem);
        }

        var understood = deliveries.OfType<Delivery.Understood>().ToList();
        var events = understood.SelectMany(delivery => delivery.OrderEvents).DistinctBy(EventId.Of).ToList();
        return events.Count == 0
            ? new PastOrderEntry.Ignored(line, "not placed")
            : new PastOrderEntry.Understood(line, events[0].OrderId, events, [.. understood.SelectMany(delivery => delivery.CustomerEvents)]);
    }

    /// <summary>The webhooks that would say what the order says.</summary>
    private static IEnumerable<WebhookRequest> Requests(string platform, ReadOnlyMemory<byte> order, Instant now) => platform switch
    {
        "shopify" => [Request("x-shopify-topic", "orders/updated", order, now)],
        "woocommerce" => [Request("x-wc-webhook-topic", "order.updated", order, now)],
        "shopware" => ShopwareRequests(order, now),
        _ => throw new ArgumentException($"Orders of {platform} can't be read from its API.", nameof(platform)),
    };

    private static WebhookRequest Request(string header, string topic, ReadOnlyMemory<byte> body, Instant now) =>
        new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [header] = topic }, body) { ReceivedAt = now };

    /// <summary>One for each state that the order, its payments and its deliveries are in: an event of Shopware tells of one.</summary>
    private static IEnumerable<WebhookRequest> ShopwareRequests(ReadOnlyMemory<byte> order, Instant now)
    {
        var topics = new List<string> { "checkout.order.placed" };
        try
        {
            using var document = JsonDocument.Parse(SurrogateRepair.Repair(order));
            var root = document.RootElement;
            topics.AddRange(StatesOf(root).Where(state => state == "cancelled").Select(_ => "state_enter.order.state.cancelled"));
            topics.AddRange(Items(root, "transactions").SelectMany(StatesOf).Intersect(TransactionStates, StringComparer.Ordinal).Select(state => ShopwareTransaction + state));
            topics.AddRange(Items(root, "deliveries").SelectMany(StatesOf).Intersect(DeliveryStates, StringComparer.Ordinal).Select(state => ShopwareDelivery + state));
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // The reader says what is wrong with it; text that is no UTF-8 is the latter.
        }

        return topics.Select(topic => new WebhookRequest(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), Envelope(topic, order, now))
        {
            ReceivedAt = now,
        });
    }

    private static byte[] Envelope(string topic, ReadOnlyMemory<byte> order, Instant now) =>
    [
        .. Encoding.UTF8.GetBytes($$$"""{"data":{"event":{{{JsonValue.Create(topic).ToJsonString()}}},"payload":{"order":"""),
        .. order.Span,
        .. Encoding.UTF8.GetBytes($$$"""}},"source":{},"timestamp":{{{now.ToUnixTimeSeconds()}}}}"""),
    ];

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;

    private static IEnumerable<string> StatesOf(JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Object
        && entity.TryGetProperty("stateMachineState", out var state) && state.ValueKind == JsonValueKind.Object
        && state.TryGetProperty("technicalName", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { } text
            ? [text]
            : [];
}
