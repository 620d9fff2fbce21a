using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Consents;

/// <summary><c>/api/shops/{shop}/consents</c>: what customers allow (docs/consent.md). Whom it is about stands in the body.</summary>
internal static class ConsentEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder api)
    {
        var consents = api.MapGroup("/consents").Needs(Right.Serve);
        consents.MapPosted("", Record);
        consents.MapPosted("/find", Find);
        consents.MapPosted("/opt-in", Ask);
    }

    private static async Task<Results<JsonHttpResult<ConsentDocument>, ProblemHttpResult>> Find(
        HttpContext context, ConsentBook book, AuditTrail audit, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await JsonRequest.Read<FindRequest>(context.Request, cancellation);
        if (request is null || !request.TryRead(out var customer, out problem))
        {
            return problem ?? Problem.Unexpected();
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        var record = await book.Find(shop, customer, cancellation);
        await audit.ConsentShown(shop.Id, ConsoleKeyFilter.WhoAsks(context, request.Name), customer, clock.GetCurrentInstant(), cancellation);
        return TypedResults.Json(ConsentDocument.Of(record), CoreJson.Options);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Record(
        HttpContext context, ConsentBook book, AuditTrail audit, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await JsonRequest.Read<RecordRequest>(context.Request, cancellation);
        var shop = ConsoleKeyFilter.ShopOf(context);
        var now = clock.GetCurrentInstant();
        if (request is null || !request.TryRead(shop, now, out var said, out problem))
        {
            return problem ?? Problem.Unexpected();
        }

        await book.Record(shop.Id, said, now, cancellation);
        await audit.ConsentChanged(shop.Id, ConsoleKeyFilter.WhoAsks(context, request.Name), said, now, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Ask(
        HttpContext context, OptInDesk desk, AuditTrail audit, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await JsonRequest.Read<OptInRequest>(context.Request, cancellation);
        var shop = ConsoleKeyFilter.ShopOf(context);
        if (request is null || !request.TryRead(shop, out var wish, out problem))
        {
            return problem ?? Problem.Unexpected();
        }

        var now = clock.GetCurrentInstant();
        var answer = await desk.Ask(shop, wish, now, cancellation);
        if (answer is OptInAnswer.Asked or OptInAnswer.Undeliverable)
        {
            await audit.OptInRequested(shop.Id, ConsoleKeyFilter.WhoAsks(context, request.Name), wish.Customer, now, cancellation);
        }

        return answer switch
        {
            OptInAnswer.Asked asked => Taken(new OptInDocument(asked.RequestId, "queued")),
            OptInAnswer.Undeliverable => Taken(new OptInDocument(null, "undeliverable")),
            OptInAnswer.TooMany => Problem.TooManyOptIns(),
            OptInAnswer.NotOffered => Problem.NoWording(),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static JsonHttpResult<OptInDocument> Taken(OptInDocument document) =>
        TypedResults.Json(document, CoreJson.Options, statusCode: StatusCodes.Status202Accepted);

    /// <param name="RequestId">Null where no mail is sent.</param>
    /// <param name="Mail"><c>queued</c>, or <c>undeliverable</c>: mails to the address failed for good, and none is sent.</param>
    internal sealed record OptInDocument(Guid? RequestId, string Mail);
}
