using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Impacts;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Running;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Campaigns;

/// <summary><c>…/campaigns/{id}/impact</c> shows what publishing would do, <c>…/publish</c> does it.</summary>
internal static class PublishEndpoints
{
    private const int DefaultPage = 500;
    private const string Policies = "It must be keep, move or skip-overdue.";

    public static void MapPublishing(this IEndpointRouteBuilder campaign)
    {
        campaign.MapShown("/impact", Show);
        campaign.MapPosted("/publish", Publish).Needs(Right.Market);
    }

    private static async Task<Results<JsonHttpResult<ImpactDocument>, ProblemHttpResult>> Show(
        string id,
        [AsParameters] ImpactQuery query,
        HttpContext context,
        PublicationImpact impact,
        IClock clock,
        CancellationToken cancellation)
    {
        if (PolicyOf(query.Policy) is not { } policy)
        {
            return Problem.BadMember("policy", Policies);
        }

        var from = IndexCursor.First;
        if (query.After is { } after && !IndexCursor.TryParse(after, out from))
        {
            return Problem.BadMember("after", "It must be the 'next' of the page before.");
        }

        var shop = ConsoleKeyFilter.ShopOf(context).Id;
        var limit = query.Limit ?? DefaultPage;
        return await impact.Page(shop, id, policy, from, limit, Stint.Endless, clock.GetCurrentInstant(), cancellation) switch
        {
            ImpactAnswer.Found found => TypedResults.Json(ImpactDocument.Of(found.Page), CoreJson.Options),
            ImpactAnswer.NoDraft => Problem.NoDraft(),
            ImpactAnswer.UnknownCampaign => Problem.UnknownCampaign(),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static async Task<IResult> Publish(
        string id, HttpContext context, CampaignPublisher publisher, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await CampaignRequest.Read(context.Request, cancellation);
        if (problem is not null || request.Policy is not { } policy)
        {
            return problem ?? Problem.BadMember("$.policy", Policies);
        }

        var answer = await publisher.Publish(
            ConsoleKeyFilter.ShopOf(context).Id,
            id,
            policy,
            request.Note,
            DraftTags.Expected(context.Request),
            request.Sign(context, clock),
            cancellation);
        return DeskAnswers.ToResult(context, answer);
    }

    private static PublishPolicy? PolicyOf(string? name) => name switch
    {
        "keep" => PublishPolicy.Keep,
        "move" => PublishPolicy.Move,
        "skip-overdue" => PublishPolicy.SkipOverdue,
        _ => null,
    };

    internal sealed record ImpactQuery(string? Policy, string? After, int? Limit);
}
