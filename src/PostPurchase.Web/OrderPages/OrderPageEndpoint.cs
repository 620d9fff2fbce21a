using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.OrderPages;

/// <summary><c>/o/{token}</c>: the page of an order, and what its customer can declare there.</summary>
internal static class OrderPageEndpoint
{
    public static void MapOrderPages(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/o/{token}", Show);
        routes.MapReturns();
        routes.MapWithdrawals();
    }

    private static async Task<IResult> Show(
        string token, HttpRequest request, CustomerLink.Reader links, IClock clock, CancellationToken cancellation) =>
        await OrderVisit.Open(token, links, clock, cancellation) is { } visit
            ? visit.Page<OrderPage>()
            : CustomerLink.NotFound(request);
}
