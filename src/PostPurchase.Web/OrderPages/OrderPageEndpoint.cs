using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Recommendations;
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
        string token, HttpRequest request, CustomerLink.Reader links, IClock clock, Recommender recommender, CancellationToken cancellation) =>
        await OrderVisit.Open(token, links, clock, cancellation) is { } visit
            ? visit.Page<OrderPage>(further: (nameof(OrderPage.Recommended), await Recommended(visit, recommender, cancellation)))
            : CustomerLink.NotFound(request);

    /// <summary>Products are advertising: shown to whom it may be, and to nobody while something is wrong.</summary>
    private static async ValueTask<IReadOnlyList<ProductItem>> Recommended(
        OrderVisit visit, Recommender recommender, CancellationToken cancellation)
    {
        if (Advertised.Scope(visit.State, visit.Shop) is not { } scope)
        {
            return [];
        }

        var locale = Locale.For(visit.Language);
        var found = await recommender.For(visit.Shop, visit.State, scope, cancellation);
        return [.. found.Select(one => ProductItem.Of(one.Product, locale)).OfType<ProductItem>()];
    }
}
