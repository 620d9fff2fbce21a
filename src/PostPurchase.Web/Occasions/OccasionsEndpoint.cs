using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Timing;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Occasions;

/// <summary><c>/api/shops/{shop}/occasions</c>: the coming dates of all live campaigns that have any (docs/occasions.md).</summary>
internal static class OccasionsEndpoint
{
    private const int DefaultYears = 2;

    /// <summary>Dates are listed for years that calendars know.</summary>
    private const int FirstYear = 1970;
    private const int LastYear = 2199;

    public static void MapOccasions(this IEndpointRouteBuilder api) => api.MapShown("/occasions", Show);

    private static async Task<Results<JsonHttpResult<OccasionsDocument>, ProblemHttpResult>> Show(
        string? from, string? years, HttpContext context, ICampaigns campaigns, IClock clock, CancellationToken cancellation)
    {
        var shop = ConsoleKeyFilter.ShopOf(context);
        var place = RecipientPlaces.For(null, shop);
        var first = clock.GetCurrentInstant().InZone(place.Zone).Date;
        if (from is not null && (!LocalDatePattern.Iso.Parse(from).TryGetValue(default, out first) || first.Year is < FirstYear or > LastYear))
        {
            return Problem.BadMember("from", "It must be a day such as 2027-01-01.");
        }

        var count = DefaultYears;
        if (years is not null
            && (!int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > CampaignCalendar.MaxYears))
        {
            return Problem.BadMember("years", $"It must be a number from 1 to {CampaignCalendar.MaxYears}.");
        }

        var live = await LiveOccasions.Of(campaigns, shop, cancellation);
        var dates = CampaignCalendar.Of(live, place.Holidays, first, count);
        return TypedResults.Json(OccasionsDocument.Of(live, dates, first, count), CoreJson.Options);
    }
}
