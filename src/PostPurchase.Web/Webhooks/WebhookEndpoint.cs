using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Webhooks;

/// <summary><c>POST /webhooks/{shop}/{platform}</c>: where shop systems tell what happened.</summary>
internal static class WebhookEndpoint
{
    /// <summary>5 MiB: many times the largest order that a shop system sends.</summary>
    public const int MaxBody = 5 * 1024 * 1024;

    public static void MapWebhooks(this IEndpointRouteBuilder routes) =>
        routes.MapPosted("/webhooks/{shop}/{platform}", Receive);

    private static async Task<Results<Accepted<TakenWebhook>, Accepted<IgnoredWebhook>, Ok<TakenWebhook>, Ok, ProblemHttpResult>> Receive(
        string shop,
        string platform,
        HttpRequest request,
        WebhookIntake intake,
        IClock clock,
        CancellationToken cancellation)
    {
        if (await RequestBody.Read(request, MaxBody, cancellation) is not { } body)
        {
            return Problem.TooLarge(MaxBody);
        }

        var now = clock.GetCurrentInstant();
        var webhook = new WebhookRequest(Headers(request), body) { ReceivedAt = now };
        return await intake.Receive(new ShopId(shop), platform, webhook, now, cancellation) switch
        {
            IntakeResult.Accepted accepted => TypedResults.Accepted((string?)null, new TakenWebhook(accepted.EventId, Duplicate: false)),
            IntakeResult.Duplicate duplicate => TypedResults.Ok(new TakenWebhook(duplicate.EventId, Duplicate: true)),
            IntakeResult.Ignored ignored => TypedResults.Accepted((string?)null, new IgnoredWebhook(ignored.Topic)),
            IntakeResult.Ping => TypedResults.Ok(),
            IntakeResult.UnknownShop => Problem.UnknownShop(),
            IntakeResult.UnknownPlatform => Problem.UnknownPlatform(),
            IntakeResult.BadSignature => Problem.BadSignature(),
            IntakeResult.Malformed { IsTooLarge: true } large => Problem.TooLargeEvent(large.Path, large.Problem, large.InspectionId),
            IntakeResult.Malformed malformed => Problem.Malformed(malformed.Path, malformed.Problem, malformed.InspectionId),
            var other => throw new UnreachableException($"No answer to {other}."),
        };
    }

    /// <summary>Looked up without regard to case; values of a repeated header joined as RFC 9110 section 5.3 says.</summary>
    private static Dictionary<string, string> Headers(HttpRequest request)
    {
        var headers = new Dictionary<string, string>(request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = values.Count == 1 ? values[0] ?? "" : string.Join(", ", values.AsEnumerable());
        }

        return headers;
    }
}
