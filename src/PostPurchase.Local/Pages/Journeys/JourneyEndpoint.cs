using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Web;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Problems;

namespace PostPurchase.Local.Pages.Journeys;

/// <summary><c>GET /orders/{shop}/{orderId}</c>: an order's journey for people.</summary>
internal static class JourneyEndpoint
{
    /// <summary><c>/orders/{shop}</c>.</summary>
    private const int SegmentsBeforeId = 2;

    public static void MapJourneys(this IEndpointRouteBuilder routes) => routes.MapShown("/orders/{shop}/{**orderId}", Show);

    public static string AddressOf(OrderKey key) =>
        $"/orders/{Uri.EscapeDataString(key.Shop.Value)}/{Uri.EscapeDataString(key.Order.Value)}";

    private static async Task<IResult> Show(
        string shop,
        HttpContext context,
        IShops shops,
        OrderOverview overview,
        IClock clock,
        CancellationToken cancellation)
    {
        if (await shops.Find(new ShopId(shop), cancellation) is not { } found)
        {
            return Problem.UnknownShop();
        }

        var id = new OrderId(EscapedPath.After(context, SegmentsBeforeId));
        if (id.Value.Length is 0 or > OrderId.MaxLength)
        {
            return Problem.UnknownOrder();
        }

        return await overview.Show(found, id, Languages.English, clock.GetCurrentInstant(), cancellation) is { } view
            ? LocalPage.Of<OrderPage>(OrderPageReader.Of(new OrderKey(found.Id, id), view, Moments.Of(found)))
            : Problem.UnknownOrder();
    }
}
