using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Links;
using PostPurchase.Core.Reviews;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Reviews;

/// <summary>
/// <c>/r/{token}</c>: to where reviews are written, the same for everybody, whatever they answered before. Targets come from the
/// shop's settings and the order; nothing in the request leads anywhere. Where the shop wants it, a person's first visit is noted for
/// its figures, without a look at the order; programs that try links leave no trace.
/// </summary>
internal static class ReviewEndpoint
{
    public static void MapReviews(this IEndpointRouteBuilder routes) => routes.MapShown("/r/{token}", Show);

    private static async Task<IResult> Show(
        string token, HttpRequest request, CustomerLink.Reader links, ReviewVisits visits, CancellationToken cancellation)
    {
        if (await links.Open(token, LinkPurpose.Review, cancellation) is not { State.Order: { } order } link)
        {
            return CustomerLink.NotFound(request);
        }

        await visits.Note(link, request, cancellation);
        switch (ReviewLinks.Of(link.Shop, link.State, order))
        {
            case []:
                return CustomerLink.NotFound(request);
            case [var only]:
                var headers = request.HttpContext.Response.Headers;
                headers.Location = only.Url;
                headers.CacheControl = "no-store";
                headers["Referrer-Policy"] = "no-referrer";
                return TypedResults.StatusCode(StatusCodes.Status302Found);
            case var targets:
                return new PageResult<ReviewPage>(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(ReviewPage.Link)] = link,
                        [nameof(ReviewPage.Targets)] = targets,
                    },
                    PageStyle.Of(link.Shop));
        }
    }
}
