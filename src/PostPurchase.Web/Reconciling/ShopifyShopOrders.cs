using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Reconciling;

/// <summary>
/// Shopify's REST Admin API (shopify.dev, docs/api/admin-rest/2026-10/resources/order). It is called legacy since 1 October 2024 and closed
/// to new public apps; it still has the order resource, which is what webhooks carry, while GraphQL has another shape and would need a
/// second reader. Pages follow the Link header (usage/pagination), and 429 comes with Retry-After (usage/rate-limits). Without the scope
/// read_all_orders it has the orders of 60 days.
/// </summary>
internal sealed class ShopifyShopOrders(ShopHttp http, AccessTokens tokens) : IShopOrders
{
    private const string Orders = "/admin/api/2026-10/orders.json";

    /// <summary>shopify.dev, "Using the client credentials grant": for apps made in the Dev Dashboard, the only ones since 2026.</summary>
    private const string Token = "/admin/oauth/access_token";

    private const string TokenHeader = "X-Shopify-Access-Token";
    private const string Filling = "X-Shopify-Shop-Api-Call-Limit";

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    public string Platform => "shopify";

    public async ValueTask<ShopAnswer> Read(ShopConnection connection, OrderQuery query, string? cursor, CancellationToken cancellation)
    {
        var reply = await Ask(connection, Orders + Parameters(query, cursor), cancellation);
        if (reply.Status == System.Net.HttpStatusCode.Unauthorized && connection.KeyId is not null)
        {
            tokens.Forget(connection);
            reply = await Ask(connection, Orders + Parameters(query, cursor), cancellation);
        }

        if (reply.Trouble is { } trouble)
        {
            return trouble;
        }

        if (IsNearlyFull(reply.Header(Filling)))
        {
            await http.Pause(Breath, cancellation);
        }

        return reply.Root.ValueKind == JsonValueKind.Object
            && reply.Root.TryGetProperty("orders", out var list) && ShopReply.Orders(list) is { } orders
                ? new ShopAnswer.Page(orders, NextPage(reply.Header("Link")))
                : new ShopAnswer.Failed(ShopTrouble.HalfPage);
    }

    /// <summary>The <c>page_info</c> of the link to the next page. Its address is not followed: the key goes to the shop only.</summary>
    internal static string? NextPage(string? link)
    {
        foreach (var part in (link ?? "").Split(','))
        {
            var (from, to) = (part.IndexOf('<', StringComparison.Ordinal), part.IndexOf('>', StringComparison.Ordinal));
            if (from >= 0 && to > from && part[to..].Replace("\"", "", StringComparison.Ordinal).Contains("rel=next", StringComparison.OrdinalIgnoreCase)
                && Uri.TryCreate(part[(from + 1)..to], UriKind.Absolute, out var next)
                && Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(next.Query).TryGetValue("page_info", out var page))
            {
                return page.ToString();
            }
        }

        return null;
    }

    private async ValueTask<ShopReply> Ask(ShopConnection connection, string path, CancellationToken cancellation)
    {
        var (token, trouble) = connection.KeyId is null ? (connection.Secret, null) : await tokens.Get(connection, Token, cancellation);
        if (token is null)
        {
            return ShopReply.Without(trouble ?? new ShopAnswer.Refused(ShopTrouble.CredentialsRefused));
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, connection.Address + path);
        request.Headers.Add(TokenHeader, token);
        return await http.Send(request, cancellation);
    }

    /// <summary>Beside <c>page_info</c> only the limit is allowed.</summary>
    private static string Parameters(OrderQuery query, string? cursor) => (query, cursor) switch
    {
        (_, { } page) => $"?limit={PageCursor.Size}&page_info={Uri.EscapeDataString(page)}",
        (OrderQuery.Placed span, _) =>
            $"?status=any&limit={PageCursor.Size}&processed_at_min={Text(span.From)}&processed_at_max={Text(span.Until)}",
        (OrderQuery.Named named, _) =>
            $"?status=any&limit={PageCursor.Size}&ids={Uri.EscapeDataString(string.Join(',', named.Orders.Select(order => order.Value)))}",
        _ => throw new InvalidOperationException($"No rule for {query}."),
    };

    private static string Text(Instant at) => Uri.EscapeDataString(InstantPattern.General.Format(at));

    /// <summary>Such as <c>38/40</c>.</summary>
    private static bool IsNearlyFull(string? filling) =>
        filling?.Split('/') is [var used, var all]
        && int.TryParse(used, NumberStyles.None, CultureInfo.InvariantCulture, out var taken)
        && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && taken >= limit - 2;
}
