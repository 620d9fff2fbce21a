using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Reconciling;

/// <summary>
/// Shopware 6's Admin API with an integration's key (shopware/docs, guides/integrations-api/admin-api/authentication.md: grant
/// <c>client_credentials</c> at <c>/api/oauth/token</c>), searching orders with what our reader needs of them
/// (general-concepts/search-criteria.md). It answers in plain JSON where that is asked for, else in JSON:API.
/// </summary>
internal sealed class ShopwareShopOrders(ShopHttp http, AccessTokens tokens) : IShopOrders
{
    private const string Search = "/api/search/order";
    private const string Token = "/api/oauth/token";

    private static readonly JsonObject Nothing = [];

    public string Platform => "shopware";

    public async ValueTask<ShopAnswer> Read(ShopConnection connection, OrderQuery query, string? cursor, CancellationToken cancellation)
    {
        var place = PageCursor.Parse(cursor);
        var reply = await Ask(connection, query, place, cancellation);
        if (reply.Status == HttpStatusCode.Unauthorized)
        {
            // A token lasts ten minutes, unless the shop was told otherwise or forgot it.
            tokens.Forget(connection);
            reply = await Ask(connection, query, place, cancellation);
        }

        if (reply.Trouble is { } trouble)
        {
            return trouble;
        }

        if (reply.Root.ValueKind != JsonValueKind.Object || !reply.Root.TryGetProperty("data", out var data) || ShopReply.Orders(data) is not { } orders)
        {
            return new ShopAnswer.Failed(ShopTrouble.HalfPage);
        }

        int? total = reply.Root.TryGetProperty("total", out var counted) && counted.ValueKind == JsonValueKind.Number && counted.TryGetInt32(out var count) ? count : null;
        return new ShopAnswer.Page(orders, place.Next(orders.Count, total));
    }

    private async ValueTask<ShopReply> Ask(ShopConnection connection, OrderQuery query, PageCursor place, CancellationToken cancellation)
    {
        var (token, trouble) = await tokens.Get(connection, Token, cancellation);
        if (token is null)
        {
            return ShopReply.Without(trouble ?? new ShopAnswer.Refused(ShopTrouble.CredentialsRefused));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, connection.Address + Search) { Content = JsonContent.Create(Criteria(query, place)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.Send(request, cancellation);
    }

    private static JsonObject Criteria(OrderQuery query, PageCursor place)
    {
        var criteria = new JsonObject
        {
            ["page"] = place.Page,
            ["limit"] = PageCursor.Size,
            ["total-count-mode"] = 1,
            ["sort"] = new JsonArray(Sort("orderDateTime"), Sort("id")),
            ["associations"] = Associations(),
        };
        switch (query)
        {
            case OrderQuery.Placed span:
                criteria["filter"] = new JsonArray(new JsonObject
                {
                    ["type"] = "range",
                    ["field"] = "orderDateTime",
                    ["parameters"] = new JsonObject { ["gte"] = Text(span.From), ["lt"] = Text(span.Until) },
                });
                break;
            case OrderQuery.Named named:
                criteria["ids"] = new JsonArray([.. named.Orders.Select(order => (JsonNode)order.Value)]);
                break;
            default:
                throw new InvalidOperationException($"No rule for {query}.");
        }

        return criteria;
    }

    /// <summary>What <c>ShopwareOrder</c> and its neighbours read; without them Shopware writes null.</summary>
    private static JsonObject Associations() => new()
    {
        ["currency"] = Nothing.DeepClone(),
        ["stateMachineState"] = Nothing.DeepClone(),
        ["language"] = With("locale"),
        ["lineItems"] = With("product"),
        ["orderCustomer"] = With("customer"),
        ["billingAddress"] = With("country", "countryState"),
        ["addresses"] = With("country", "countryState"),
        ["transactions"] = With("stateMachineState"),
        ["deliveries"] = new JsonObject
        {
            ["associations"] = new JsonObject
            {
                ["stateMachineState"] = Nothing.DeepClone(),
                ["shippingMethod"] = Nothing.DeepClone(),
                ["positions"] = Nothing.DeepClone(),
                ["shippingOrderAddress"] = With("country", "countryState"),
            },
        },
    };

    private static JsonObject With(params ReadOnlySpan<string> names)
    {
        var inner = new JsonObject();
        foreach (var name in names)
        {
            inner[name] = Nothing.DeepClone();
        }

        return new JsonObject { ["associations"] = inner };
    }

    private static JsonObject Sort(string field) => new() { ["field"] = field, ["order"] = "ASC" };

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
