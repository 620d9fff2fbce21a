using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Outgoing;

/// <summary><c>…/outgoing/targets</c>: the shop's systems that are told what happens.</summary>
internal static class TargetEndpoints
{
    private const int MaxBody = 16 * 1024;

    public static void MapTargets(this IEndpointRouteBuilder outgoing)
    {
        outgoing.MapShown("/targets", List).Needs(Right.Own);
        outgoing.MapSaved("/targets/{id}", Save).Needs(Right.Own);
        outgoing.MapRemoved("/targets/{id}", Remove).Needs(Right.Own);
        outgoing.MapPosted("/targets/{id}/test", Test).Needs(Right.Own);
    }

    private static async Task<JsonHttpResult<TargetsDocument>> List(HttpContext context, OutgoingLog log, CancellationToken cancellation)
    {
        var shop = ConsoleKeyFilter.ShopOf(context);
        var targets = new List<TargetDocument>();
        foreach (var target in shop.OutgoingWebhooks)
        {
            targets.Add(TargetDocument.Of(target, await log.Status(shop.Id, target.Id, cancellation)));
        }

        return TypedResults.Json(new TargetsDocument(targets, OutgoingTypes.All), CoreJson.Options);
    }

    private static async Task<IResult> Save(
        string id, HttpContext context, TargetDesk targets, OutgoingLog log, IClock clock)
    {
        var cancellation = context.RequestAborted;
        var (draft, problem) = await Read(context.Request, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var shop = ConsoleKeyFilter.ShopOf(context).Id;
        return await targets.Save(shop, id, draft, ConsoleKeyFilter.WhoAsks(context, null), clock.GetCurrentInstant(), cancellation) switch
        {
            TargetAnswer.Saved saved => TypedResults.Json(
                TargetDocument.Of(saved.Target, await log.Status(shop, id, cancellation)) with { Secret = saved.MadeSecret },
                CoreJson.Options,
                statusCode: saved.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK),
            TargetAnswer.Invalid invalid => Problem.InvalidTarget(invalid.Problems),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        string id, HttpContext context, OutgoingTargets targets, IClock clock, CancellationToken cancellation) =>
        await targets.Remove(ConsoleKeyFilter.ShopOf(context).Id, id, ConsoleKeyFilter.WhoAsks(context, null), clock.GetCurrentInstant(), cancellation) ? TypedResults.NoContent() : Problem.UnknownTarget();

    private static async Task<Results<JsonHttpResult<DeliveryDocument>, ProblemHttpResult>> Test(
        string id, HttpContext context, OutgoingDesk desk, IClock clock, CancellationToken cancellation) =>
        await desk.Test(ConsoleKeyFilter.ShopOf(context), id, clock.GetCurrentInstant(), cancellation) is { } ping
            ? TypedResults.Json(DeliveryDocument.Of(ping), CoreJson.Options)
            : Problem.UnknownTarget();

    private static async ValueTask<(TargetDraft Draft, ProblemHttpResult? Problem)> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.Read(request, MaxBody, cancellation) is not { } body)
        {
            return (new TargetDraft(), Problem.TooLarge(MaxBody));
        }

        try
        {
            return JsonSerializer.Deserialize<TargetDraft>(body.IsEmpty ? "{}"u8 : body.Span, CoreJson.Options) is { } draft && HasTexts(draft)
                ? (draft, null)
                : (new TargetDraft(), Problem.BadMember("$", "The body must be a JSON object, its lists of texts."));
        }
        catch (JsonException cause)
        {
            return (new TargetDraft(), Problem.BadMember(cause.Path ?? "$", "This can't be read."));
        }
    }

    /// <summary>JSON can put null where the types know none.</summary>
    private static bool HasTexts(TargetDraft draft) =>
        !(draft.Types ?? []).Concat(draft.Secrets ?? []).Any(text => (string?)text is null);
}
