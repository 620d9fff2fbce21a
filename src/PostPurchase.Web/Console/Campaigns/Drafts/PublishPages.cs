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
    /// <summary>Orders of a page of the impact.</summary>
    private const int Orders = 200;
    private const int MaxNote = 500;

    public static async Task<IResult> Show(
        string id, string? policy, string? after, HttpContext context, CampaignArchive archive, PublicationImpact impact, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var chosen = PolicyOf(policy);
        var from = after is not null && IndexCursor.TryParse(after, out var cursor) ? cursor : IndexCursor.First;
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { HasDraft: true } opened
            || await impact.Page(visit.Shop.Id, id, chosen, from, Orders, visit.Now, cancellation) is not ImpactAnswer.Found { Page: var page })
        {
            return ConsoleResult.NotFound(visit);
        }

        return ConsoleResult.Page<PublishPage>(
            visit,
            (nameof(PublishPage.Opened), opened),
            (nameof(PublishPage.Policy), chosen),
            (nameof(PublishPage.Impact), page),
            (nameof(PublishPage.IsRest), from != IndexCursor.First));
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
