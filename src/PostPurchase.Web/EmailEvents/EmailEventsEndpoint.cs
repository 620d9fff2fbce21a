using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NodaTime;
using PostPurchase.Core.Deliverability;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.EmailEvents;

/// <summary><c>POST /events/email</c>: where Event Grid tells what became of mails.</summary>
internal static partial class EmailEventsEndpoint
{
    /// <summary>Event Grid sends at most 1 MB at once (learn.microsoft.com/azure/event-grid/delivery-and-retry).</summary>
    private const int MaxBody = 2 * 1024 * 1024;

    public static void MapEmailEvents(this IEndpointRouteBuilder routes) => routes.MapPosted("/events/email", Receive);

    private static async Task<Results<Ok<SubscriptionValidated>, Ok, ProblemHttpResult>> Receive(
        HttpRequest request,
        EmailEventsKey key,
        MailReports reports,
        IClock clock,
        ILogger<EmailEventsKey> logger,
        CancellationToken cancellation)
    {
        if (!key.Opens(request))
        {
            return Problem.BadKey();
        }

        if (await RequestBody.Read(request, MaxBody, cancellation) is not { } body)
        {
            return Problem.TooLarge(MaxBody);
        }

        if (EventGridReader.Read(body) is not { } batch)
        {
            return Problem.BadMember("$", "The body is no JSON array of events.");
        }

        await Accept(batch, reports, clock.GetCurrentInstant(), logger, cancellation);
        return batch.ValidationCode is { } code ? TypedResults.Ok(new SubscriptionValidated(code)) : TypedResults.Ok();
    }

    private static async Task Accept(
        EventGridBatch batch, MailReports reports, Instant now, ILogger logger, CancellationToken cancellation)
    {
        var unknown = 0;
        foreach (var report in batch.Reports)
        {
            unknown += await reports.Accept(report, now, cancellation) ? 0 : 1;
        }

        if (unknown > 0 || batch.Unusable > 0)
        {
            Log.LeftOut(logger, unknown, batch.Unusable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "E-mail events: {Unknown} of mails that are not ours, {Unusable} not understood.")]
        public static partial void LeftOut(ILogger logger, int unknown, int unusable);
    }
}
