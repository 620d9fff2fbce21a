using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Catalogue;

/// <summary><c>/api/shops/{shop}/catalogue</c>: what the shop sells, put in place as a whole by a product feed (docs/recommendations.md).</summary>
internal static class CatalogueEndpoints
{
    /// <summary>100,000 products with long texts.</summary>
    public const int MaxBytes = 100 * 1024 * 1024;

    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        api.MapShown("/catalogue", Show);
        api.MapSaved("/catalogue", Take).Needs(Right.Market);
    }

    private static async Task<IResult> Show(HttpContext context, StoredCatalogue catalogue, CancellationToken cancellation) =>
        TypedResults.Json(
            CatalogueDocument.Of(await catalogue.Head(ConsoleKeyFilter.ShopOf(context).Id, cancellation)), CoreJson.Options);

    /// <summary>CSV or JSON, whatever the content type says: it is found from the content.</summary>
    private static async Task<IResult> Take(
        string? currency, HttpContext context, CatalogueImport import, IClock clock, CancellationToken cancellation)
    {
        if (currency is not null && !(currency.Length == 3 && currency.All(char.IsAsciiLetter)))
        {
            return Problem.BadMember("?currency", "This must be a currency code of three letters, such as EUR.");
        }

        await using var feed = await SpooledBody.Read(context.Request, MaxBytes, cancellation);
        if (feed is null)
        {
            return Problem.TooLarge(MaxBytes);
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        var report = await import.Apply(shop.Id, feed, currency?.ToUpperInvariant(), clock.GetCurrentInstant(), cancellation);
        return report.ProblemCount > 0 ? Problem.InvalidFeed(report) : TypedResults.Json(report, CoreJson.Options);
    }
}
