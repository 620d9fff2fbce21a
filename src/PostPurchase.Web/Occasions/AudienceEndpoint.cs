using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Occasions;

/// <summary><c>/api/shops/{shop}/occasions/{campaign}/audience</c>: whom an occasion would take, page by page.</summary>
internal static class AudienceEndpoint
{
    private const int DefaultPage = 500;

    public static void MapAudience(this IEndpointRouteBuilder api) => api.MapShown("/occasions/{campaign}/audience", Show);

    private static async Task<Results<JsonHttpResult<AudienceDocument>, ProblemHttpResult>> Show(
        string campaign,
        [AsParameters] AudienceQuery query,
        HttpContext context,
        AudiencePreview preview,
        IClock clock,
        CancellationToken cancellation)
    {
        LocalDate? from = null;
        if (query.From is { } written)
        {
            if (LocalDatePattern.Iso.Parse(written) is not { Success: true, Value: var day })
            {
                return Problem.BadMember("from", "It must be a day, such as 2027-03-14.");
            }

            from = day;
        }

        AudienceCursor at = default;
        if (query.Cursor is { } cursor && !AudienceCursor.TryParse(cursor, out at))
        {
            return Problem.BadMember("cursor", "It must be the 'next' of the page before.");
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        return await preview.Page(shop, campaign, from, at, query.Limit ?? DefaultPage, clock.GetCurrentInstant(), cancellation) switch
        {
            AudienceAnswer.Found found => TypedResults.Json(AudienceDocument.Of(found.Page), CoreJson.Options),
            AudienceAnswer.UnknownCampaign => Problem.UnknownCampaign(),
            AudienceAnswer.NoOccasion => Problem.NoOccasion(),
            AudienceAnswer.NothingStarts => Problem.NothingStarts(),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    internal sealed record AudienceQuery(string? From, string? Cursor, int? Limit);
}
