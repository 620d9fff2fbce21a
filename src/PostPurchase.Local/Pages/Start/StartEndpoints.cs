using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Pages.Clock;
using PostPurchase.Local.Running;
using PostPurchase.Web;
using PostPurchase.Web.Problems;

namespace PostPurchase.Local.Pages.Start;

/// <summary><c>/</c>: leads a newcomer through an order's journey with a few buttons.</summary>
internal static class StartEndpoints
{
    public static void MapStart(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/", Show);
        routes.MapPosted("/samples/{language}", Place);
        routes.MapPosted("/samples/{number:long}/{action}", Let);
        routes.MapPosted("/clock/next-mail", MoveToNextMail);
        routes.MapPosted("/clock/by/{period}", MoveBy);
    }

    public static string AddressOf(long number, SampleAction action) =>
        string.Create(CultureInfo.InvariantCulture, $"/samples/{number}/{action.ToString().ToLowerInvariant()}");

    private static async Task<IResult> Show(string? did, HttpRequest request, StartPageReader reader, CancellationToken cancellation)
    {
        StartNotice? notice = Enum.TryParse<StartNotice>(did, ignoreCase: true, out var done) && Enum.IsDefined(done) ? done : null;
        return LocalPage.Of<StartPage>(await reader.Read($"{request.Scheme}://{request.Host}", notice, cancellation));
    }

    private static async Task<IResult> Place(string language, HttpContext context, SampleOrders samples, CancellationToken cancellation)
    {
        await samples.Place(SampleBuyer.Speaking(language), cancellation);
        return Back(context, StartNotice.Placed);
    }

    private static async Task<IResult> Let(
        long number,
        string action,
        HttpContext context,
        SampleOrders samples,
        CancellationToken cancellation)
    {
        var happened = Enum.TryParse<SampleAction>(action, ignoreCase: true, out var known)
            && Enum.IsDefined(known)
            && await samples.Let(number, known, cancellation);
        return Back(context, happened ? StartNotice.Happened : StartNotice.Refused);
    }

    private static async Task<IResult> MoveToNextMail(HttpContext context, HostClock clock, NextMail next, CancellationToken cancellation) =>
        clock.Simulated
            ? Back(context, await next.Go(cancellation) ? StartNotice.MailSent : StartNotice.NothingPlanned)
            : Problem.ClockIsTheMachines();

    private static async Task<IResult> MoveBy(
        string period,
        HttpContext context,
        HostClock clock,
        WakeLoop loop,
        CancellationToken cancellation)
    {
        if (!clock.Simulated)
        {
            return Problem.ClockIsTheMachines();
        }

        switch (ClockMove.Advance(period, clock.GetCurrentInstant()))
        {
            case ClockMove.To move:
                await loop.MoveTo(move.At, cancellation);
                return Back(context, StartNotice.Moved);
            case ClockMove.Wrong wrong:
                return Problem.BadMember("period", wrong.Why);
            case var other:
                throw new InvalidOperationException($"No answer to {other}.");
        }
    }

    private static StatusCodeHttpResult Back(HttpContext context, StartNotice notice)
    {
        context.Response.Headers.Location = $"/?did={notice.ToString().ToLowerInvariant()}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
