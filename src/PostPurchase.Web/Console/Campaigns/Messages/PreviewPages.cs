using Microsoft.AspNetCore.Http;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns.Messages;

/// <summary><c>…/messages/{message}/preview</c>: the mail in a frame, as it is stored or as it was typed in.</summary>
internal static class PreviewPages
{
    public static async Task<IResult> Show(
        string id, string message, string? language, string? order, string? view, HttpContext context, MessageDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await desk.Open(visit, id, message, language, order, cancellation) is { } opened
            ? await Of(visit, opened, view, desk, cancellation)
            : ConsoleResult.NotFound(visit);
    }

    public static async Task<IResult> Preview(string id, string message, HttpContext context, MessageDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var posted = await PostedValues.Read(context.Request, cancellation);
        return await desk.Open(visit, id, message, context.Request, cancellation) is { } opened
            ? await Of(visit, opened, posted["view"], desk, cancellation)
            : ConsoleResult.NotFound(visit);
    }

    private static async Task<IResult> Of(ConsoleVisit visit, MessageView opened, string? look, MessageDesk desk, CancellationToken cancellation)
    {
        if (opened.Text.IsEmpty)
        {
            return PreviewResult.OfWords([visit.Say("Noch kein Text.", "No text yet.")]);
        }

        if (opened.Text.Faults is { Count: > 0 } faults)
        {
            return PreviewResult.OfWords([.. faults.Select(fault => FindingWords.Of(visit, fault))]);
        }

        if (!await desk.KnowsOrder(visit, opened, cancellation))
        {
            return PreviewResult.OfWords([visit.Say($"Es gibt keine Bestellung „{opened.Order}“.", $"There is no order “{opened.Order}”.")]);
        }

        var mail = desk.Render(await desk.Request(visit, opened, cancellation), opened.Text);
        var found = desk.Check(visit, opened, mail).Select(finding => FindingWords.Of(visit, finding)).ToList();
        return PreviewResult.Of(mail, look, found.Count == 0 ? [visit.Say("Prüfung: nichts zu bemerken.", "Checks: nothing to remark.")] : found);
    }
}
