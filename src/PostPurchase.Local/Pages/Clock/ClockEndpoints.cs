using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Serialization;
using PostPurchase.Local.Running;
using PostPurchase.Web;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Local.Pages.Clock;

/// <summary><c>/clock</c>: shows the host's clock and moves a simulated one.</summary>
internal static class ClockEndpoints
{
    private const int MaxBody = 4096;

    public static void MapClock(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/clock", (HostClock clock) => Answer(clock));
        routes.MapPosted("/clock", Move);
    }

    /// <summary>Answers when all work due up to then is done.</summary>
    private static async Task<Results<JsonHttpResult<ClockDocument>, ProblemHttpResult>> Move(
        HttpRequest request,
        HostClock clock,
        WakeLoop loop,
        CancellationToken cancellation)
    {
        if (await RequestBody.Read(request, MaxBody, cancellation) is not { } body)
        {
            return Problem.TooLarge(MaxBody);
        }

        if (!clock.Simulated)
        {
            return Problem.ClockIsTheMachines();
        }

        switch (ClockMove.Read(body, clock.GetCurrentInstant()))
        {
            case ClockMove.To move:
                await loop.MoveTo(move.At, cancellation);
                return Answer(clock);
            case ClockMove.Wrong wrong:
                return Problem.BadMember(wrong.Path, wrong.Why);
            case var other:
                throw new InvalidOperationException($"No answer to {other}.");
        }
    }

    private static JsonHttpResult<ClockDocument> Answer(HostClock clock) =>
        TypedResults.Json(ClockDocument.Of(clock), CoreJson.Options);
}
