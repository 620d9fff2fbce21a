using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Impacts;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Journeys;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary><c>…/campaigns/{id}/publish</c>: what it would mean for orders on their way, and then doing it.</summary>
internal static class PublishPages
{
    /// <summary>Most orders that are looked at before a page is shown.</summary>
    private const int Orders = 200;

    /// <summary>Most orders of a bucket that are counted to say how many there are: little to read, and more than most shops have.</summary>
    private const int MostOfBucket = 250;
    private const int MaxNote = 500;

    public static Task<IResult> Show(string id, string? policy, HttpContext context, ImpactRun run, CancellationToken cancellation) =>
        Show(id, PolicyOf(policy), IndexCursor.First, null, context, run, cancellation);

    /// <summary>The next orders, added to those before. Changes nothing; a form, so that nobody else fills in what was counted.</summary>
    public static async Task<IResult> Count(string id, HttpContext context, ImpactRun run, CancellationToken cancellation)
    {
        var form = await PostedForm.Read(context.Request, cancellation);
        return CountStep.Read<ImpactCount>(form) is { } counted && IndexCursor.TryParse(form["after"].ToString(), out var from)
            ? await Show(id, PolicyOf(form["policy"].ToString()), from, counted, context, run, cancellation)
            : ConsoleResult.Done(ConsoleVisit.Of(context), $"campaigns/{id}/publish", "changed");
    }

    /// <param name="counted">What was counted before; null at the beginning.</param>
    private static async Task<IResult> Show(
        string id, PublishPolicy policy, IndexCursor from, ImpactCount? counted, HttpContext context, ImpactRun run, CancellationToken cancellation)
    {
        var stint = CountStep.Begin(run.Time);
        var visit = ConsoleVisit.Of(context);
        if (await OpenedCampaign.Of(run.Archive, visit.Shop.Id, id, cancellation) is not { HasDraft: true } opened
            || await run.Impact.Page(visit.Shop.Id, id, policy, from, Orders, stint, visit.Now, cancellation) is not ImpactAnswer.Found { Page: var page })
        {
            return ConsoleResult.NotFound(visit);
        }

        return counted is not null && counted.Draft != page.Draft
            ? ConsoleResult.Done(visit, $"campaigns/{id}/publish", "changed")
            : ConsoleResult.Page<PublishPage>(
                visit,
                (nameof(PublishPage.Opened), opened),
                (nameof(PublishPage.Policy), policy),
                (nameof(PublishPage.Impact), page),
                (nameof(PublishPage.Gaps), await run.Pools.Gaps(visit.Shop, opened.Current, visit.Now, cancellation)),
                (nameof(PublishPage.Sum), counted?.Plus(page) ?? ImpactCount.Of(page)),
                (nameof(PublishPage.All), page.Next is null ? default : await run.Index.CountOnTheWay(visit.Shop.Id, MostOfBucket, cancellation)),
                (nameof(PublishPage.IsCounting), counted is not null));
    }

    public static async Task<IResult> Publish(string id, HttpContext context, CampaignPublisher publisher, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var note = form["note"].ToString().Trim();
        if (note.Length > MaxNote || form["sure"].Count == 0)
        {
            return DeskResult.Faults(visit, $"campaigns/{id}/publish", [note.Length > MaxNote
                ? visit.Say($"Die Notiz hat mehr als {MaxNote} Zeichen.", $"The note has more than {MaxNote} characters.")
                : visit.Say("Bitte bestätigen Sie, dass Sie veröffentlichen möchten.", "Please confirm that you want to publish.")]);
        }

        var answer = await publisher.Publish(
            visit.Shop.Id, id, PolicyOf(form["policy"].ToString()), note.Length == 0 ? null : note, form["tag"].ToString(), DeskResult.Signature(visit), cancellation);
        return DeskResult.After(visit, answer, $"campaigns/{id}", "published");
    }

    internal static string NameOf(PublishPolicy policy) => policy switch
    {
        PublishPolicy.Keep => "keep",
        PublishPolicy.SkipOverdue => "skip-overdue",
        _ => "move",
    };

    private static PublishPolicy PolicyOf(string? name) => name switch
    {
        "keep" => PublishPolicy.Keep,
        "skip-overdue" => PublishPolicy.SkipOverdue,
        _ => PublishPolicy.Move,
    };
}
