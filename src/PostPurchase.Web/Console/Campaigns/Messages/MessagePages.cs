using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns.Messages;

/// <summary><c>…/campaigns/{id}/messages/{message}</c>: a message is written, looked at and checked. Saving changes the draft only.</summary>
internal static class MessagePages
{
    public static async Task<IResult> Show(
        string id, string message, string? language, string? order, HttpContext context, MessageDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await desk.Open(visit, id, message, language, order, cancellation) is { } view && (!view.IsNew || visit.May(Core.Access.Right.Market))
            ? Page(visit, view, StatusCodes.Status200OK)
            : ConsoleResult.NotFound(visit);
    }

    public static async Task<IResult> Save(
        string id, string message, HttpContext context, MessageDesk desk, CampaignDrafts drafts, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        if (await desk.Open(visit, id, message, context.Request, cancellation) is not { } view)
        {
            return ConsoleResult.NotFound(visit);
        }

        var posted = await PostedValues.Read(context.Request, cancellation);
        var isGone = posted["act"] == "remove";
        if (!isGone && view.Text.Faults is { Count: > 0 } faults)
        {
            return Page(visit, view with { Faults = faults, Name = message == MessageDesk.New ? "" : view.Name }, StatusCodes.Status422UnprocessableEntity);
        }

        switch (new CampaignEditor(view.Opened.Current, visit.Language).Message(Written(view, isGone ? null : view.Text.Text)))
        {
            case EditResult.Refused refused:
                var problems = refused.Faults.Select(fault => fault.Message).ToList();
                return Page(visit, view with { Problems = problems, Name = message == MessageDesk.New ? "" : view.Name }, StatusCodes.Status422UnprocessableEntity);
            case EditResult.Fits fits:
                return await Saved(visit, id, view, isGone, fits, drafts, desk, cancellation);
            default:
                return ConsoleResult.NotFound(visit);
        }
    }

    private static async Task<IResult> Saved(
        ConsoleVisit visit, string id, MessageView view, bool isGone, EditResult.Fits fits, CampaignDrafts drafts, MessageDesk desk, CancellationToken cancellation)
    {
        var answer = await drafts.Save(visit.Shop.Id, id, fits.Json, view.Tag, DeskResult.Signature(visit), cancellation);
        if (answer is DeskAnswer.DraftChanged && await desk.Open(visit, id, view.Name, view.Language, view.Order, cancellation) is { } now)
        {
            // What somebody typed is not lost: it can be saved over what is there now.
            var problem = CampaignText.Failed(visit with { Done = "changed" }) ?? "";
            return Page(visit, view with { Opened = now.Opened, Tag = now.Tag, Problems = [problem] }, StatusCodes.Status409Conflict);
        }

        var path = isGone ? $"campaigns/{id}" : $"campaigns/{id}/messages/{view.Name}";
        return answer is DeskAnswer.Saved && !isGone
            ? new SeeOther($"{visit.Url(path)}?done=saved&language={view.Language}&order={Uri.EscapeDataString(view.Order)}")
            : DeskResult.After(visit, answer, path, "saved");
    }

    private static CampaignMessage Written(MessageView view, string? text)
    {
        var own = view.Own ?? new CampaignMessage { Name = view.Name };
        return (view.Language == Languages.German ? own with { De = text } : own with { En = text }) with { Category = view.Category };
    }

    private static PageResult<MessagePage> Page(ConsoleVisit visit, MessageView view, int status) => ConsoleResult.Page<MessagePage>(visit, status, (nameof(MessagePage.View), view));
}
