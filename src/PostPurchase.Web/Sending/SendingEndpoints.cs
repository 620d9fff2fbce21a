using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;

namespace PostPurchase.Web.Sending;

/// <summary><c>/api/shops/{shop}/sending</c>: what is going to be sent, and whether the mail provider's quota takes it.</summary>
internal static class SendingEndpoints
{
    public static void MapSending(this IEndpointRouteBuilder api)
    {
        api.MapShown("/sending/forecast", Show);
        api.MapPosted("/sending/forecast", Restart).Needs(Right.Market);
    }

    private static async Task<JsonHttpResult<SendingForecast>> Show(
        HttpContext context, PeakWatch watch, IClock clock, CancellationToken cancellation) =>
        TypedResults.Json(await watch.Show(ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant(), cancellation), CoreJson.Options);

    /// <summary>It is made beside other work; until it is done, the one before is shown.</summary>
    private static async Task<StatusCodeHttpResult> Restart(
        HttpContext context, ForecastWork work, IClock clock, IOutboxSignal signal, CancellationToken cancellation)
    {
        await work.Restart(ConsoleKeyFilter.ShopOf(context).Id, clock.GetCurrentInstant(), cancellation);
        signal.Raise();
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }
}
