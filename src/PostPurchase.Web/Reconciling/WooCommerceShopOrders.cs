using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Reconciling;

/// <summary>
/// WooCommerce's REST API v3 (woocommerce/woocommerce-rest-api-docs, wp-api-v3: "Authentication over HTTPS" is basic, "Pagination" counts
/// pages and orders in X-WP-TotalPages and X-WP-Total, "List all orders" takes <c>after</c>, <c>before</c> and <c>dates_are_gmt</c>).
/// </summary>
internal sealed class WooCommerceShopOrders(ShopHttp http) : IShopOrders
{
    private const string Orders = "/wp-json/wc/v3/orders";

    private static readonly InstantPattern WithoutOffset = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    public string Platform => "woocommerce";

    public async ValueTask<ShopAnswer> Read(ShopConnection connection, OrderQuery query, string? cursor, CancellationToken cancellation)
    {
        var place = PageCursor.Parse(cursor);
        using var request = new HttpRequestMessage(HttpMethod.Get, connection.Address + Orders + Parameters(query, place));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{connection.KeyId}:{connection.Secret}")));
        var reply = await http.Send(request, cancellation);
        if (reply.Trouble is { } trouble)
        {
            return trouble;
        }

        return ShopReply.Orders(reply.Root) is { } orders
            ? new ShopAnswer.Page(orders, place.Next(orders.Count, Count(reply.Header("X-WP-Total"))))
            : new ShopAnswer.Failed(ShopTrouble.HalfPage);
    }

    /// <summary>Both ends are exclusive there.</summary>
    private static string Parameters(OrderQuery query, PageCursor place) => query switch
    {
        OrderQuery.Placed span =>
            $"?after={Text(span.From - Duration.FromSeconds(1))}&before={Text(span.Until)}&dates_are_gmt=true"
            + $"&orderby=date&order=asc&per_page={PageCursor.Size}&page={place.Page}",
        OrderQuery.Named named =>
            $"?include={Uri.EscapeDataString(string.Join(',', named.Orders.Select(order => order.Value)))}&per_page={PageCursor.Size}&page={place.Page}",
        _ => throw new InvalidOperationException($"No rule for {query}."),
    };

    private static string Text(Instant at) => Uri.EscapeDataString(WithoutOffset.Format(at));

    private static int? Count(string? header) =>
        int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
