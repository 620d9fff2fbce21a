using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Web.Acting;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Orders;

/// <summary><c>…/orders/{order}/act</c>: what an act about a journey would change, and the act itself.</summary>
internal static class ActPages
{
    private const int MaxNote = 500;
    private const int MaxPart = 250;

    public static void MapActPages(this IEndpointRouteBuilder console)
    {
        console.MapPage("/orders/{order}/act", Right.Serve, Show);
        console.MapAct("/orders/{order}/act", Right.Serve, Do);
    }

    private static Task<IResult> Show(HttpContext context, JourneyDesk desk, IPartitionStore store, ICampaigns campaigns) =>
        Ask(context, desk, store, campaigns, name => context.Request.Query[name]);

    private static async Task<IResult> Ask(
        HttpContext context, JourneyDesk desk, IPartitionStore store, ICampaigns campaigns, Func<string, string?> field)
    {
        var visit = ConsoleVisit.Of(context);
        if (OrdersPages.OrderIn(context) is not { } order || WishOf(field, OrdersPages.NewRequest()) is not { } wish)
        {
            return ConsoleResult.NotFound(visit);
        }

        var answer = await desk.Preview(visit.Shop, order, wish, new SupportAct(visit.User.Name, null, visit.Now), visit.Language, context.RequestAborted);
        if (answer is ActAnswer.UnknownOrder or ActAnswer.UnknownStep)
        {
            return ConsoleResult.NotFound(visit);
        }

        var described = (await OrderPartition.Load(store, new OrderKey(visit.Shop.Id, order), context.RequestAborted)).State.Order;
        return ConsoleResult.Page<ActPage>(
            visit,
            answer is ActAnswer.Refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            (nameof(ActPage.Model), new ActModel(order, described?.Number ?? order.Value, described?.Email, wish, answer)
            {
                Campaign = await NameOf(campaigns, visit, wish.Campaign, context.RequestAborted),
                Note = FormTexts.Of(field("note"), MaxNote),
                IsOwed = wish.Act == JourneyAct.Skip
                    && answer is ActAnswer.Done done && done.Changes.Any(change => change is { Class: MessageClass.Contract, Status: StepStatus.Skipped }),
            }));
    }

    private static async Task<IResult> Do(HttpContext context, JourneyDesk desk, AuditLog audit, IPartitionStore store, ICampaigns campaigns)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        if (OrdersPages.OrderIn(context) is not { } order || WishOf(name => form[name], null) is not { } wish)
        {
            return ConsoleResult.NotFound(visit);
        }

        var by = new SupportAct(visit.User.Name, FormTexts.Of(form["note"], MaxNote), visit.Now);
        if (await desk.Do(visit.Shop, order, wish, by, visit.Language, context.RequestAborted) is not ActAnswer.Done)
        {
            // It was possible when the page was made: what came in between is shown.
            return await Ask(context, desk, store, campaigns, name => form[name]);
        }

        await audit.Acted(new OrderKey(visit.Shop.Id, order), visit.Who, wish, visit.Now, context.RequestAborted);
        return ConsoleResult.Done(visit, OrdersPages.PathOf(order), ActEndpoints.NameOf(wish.Act));
    }

    /// <summary>As the latest version is called; the id of one that has none.</summary>
    private static async ValueTask<string> NameOf(ICampaigns campaigns, ConsoleVisit visit, string id, CancellationToken cancellation)
    {
        var head = (await campaigns.Heads(visit.Shop.Id, cancellation)).FirstOrDefault(campaign => campaign.Id == id);
        return (head?.Live ?? (head?.Publications is [.., var last] ? last.Version : null)) is { } version
            ? (await campaigns.Find(visit.Shop.Id, id, version, cancellation)).Name.In(visit.Language)
            : id;
    }

    /// <param name="request">For a wish that brings none.</param>
    private static ActWish? WishOf(Func<string, string?> field, string? request)
    {
        string? Part(string name) => FormTexts.Of(field(name), MaxPart);
        return Part("act") is { } name && ActEndpoints.ActOf(name) is { } act && Part("campaign") is { } campaign
            && new ActWish(act, campaign, Part("occasion"), Part("step"), Part("occurrence"), Part("request") ?? request) is { IsComplete: true } wish
            ? wish
            : null;
    }
}
