using PostPurchase.Core.Results.Figures;
using PostPurchase.Web.Console.Campaigns;

namespace PostPurchase.Web.Console.Results;

/// <summary>The tables of a campaign.</summary>
internal static class CampaignTables
{
    public static FigureTable Steps(CampaignResults results, FigureText text) => new(
        "steps",
        text.Say("Schritte", "Steps"),
        [
            text.Say("Schritt", "Step"), text.Say("Variante", "Variant"), text.Say("geplant", "planned"), text.Say("gesendet", "sent"), text.Say("zugestellt", "delivered"),
            text.Say("unzustellbar", "bounced"), text.Say("geöffnet", "opened"), text.Say("geklickt", "clicked"), text.Say("beantwortet", "answered"),
            text.Say("Anteil", "share"), text.Say("liegt mit 95 % Sicherheit", "lies with 95% confidence"), text.Say("abgemeldet", "unsubscribed"),
        ],
        [
            .. results.Steps.Select(step => (IReadOnlyList<FigureCell>)
            [
                Named(step.Step, text), FigureCell.Text(step.Variant ?? ""), text.Count(step.Ahead.Planned), text.Count(step.Mails.Sent),
                Reported(step.Mails.Delivered, step.Mails, text), Reported(step.Mails.Bounced, step.Mails, text), Known(step.Mails.Opened, text), Known(step.Mails.Clicked, text),
                text.Count(step.Mails.Answered), text.Share(step.Mails.AnswerRate), text.Range(step.Mails.AnswerRate.Interval, step.Mails.Answered > 0), text.Count(step.Mails.Unsubscribed),
            ]),
        ])
    {
        Break = (6, text.Say("Schritte: was Kunden taten", "Steps: what customers did")),
    };

    public static FigureTable Reasons(CampaignResults results, FigureText text)
    {
        var rows = results.Steps.SelectMany(step => step.Mails.SkippedBy.Select(reason => (step.Step, step.Variant, What: text.Say("ausgelassen", "skipped"), reason.Key, reason.Value))
            .Concat(step.Ahead.HeldBy.Select(reason => (step.Step, step.Variant, What: text.Say("angehalten", "held"), reason.Key, reason.Value))));
        return new FigureTable(
            "reasons",
            text.Say("Ausgelassen und angehalten, nach Grund", "Skipped and held, by reason"),
            [text.Say("Schritt", "Step"), text.Say("Variante", "Variant"), text.Say("was", "what"), text.Say("Grund", "Reason"), text.Say("Anzahl", "Count")],
            [
                .. rows.Select(row => (IReadOnlyList<FigureCell>)
                [
                    Named(row.Step, text), FigureCell.Text(row.Variant ?? ""), FigureCell.Text(row.What), FigureCell.Text(RuleWords.Of(row.Key, text.Visit)), text.Count(row.Value),
                ]),
            ]);
    }

    public static FigureTable Variants(CampaignResults results, FigureText text) => new(
        "variants",
        text.Say("Varianten im Vergleich", "Variants compared"),
        [
            text.Say("Schritt", "Step"), text.Say("Variante", "Variant"), text.Say("gegen", "against"), text.Say("beantwortet: Unterschied liegt (95 %)", "answered: difference lies (95 %)"),
            text.Say("geklickt: Unterschied liegt (95 %)", "clicked: difference lies (95 %)"), text.Say("abgemeldet: Unterschied liegt (95 %)", "unsubscribed: difference lies (95 %)"),
        ],
        [
            .. results.Steps.Where(step => step.Against is not null).Select(step => (IReadOnlyList<FigureCell>)
            [
                Named(step.Step, text), FigureCell.Text(step.Variant ?? ""), FigureCell.Text(step.Against?.With ?? ""),
                text.Points(step.Against?.Answered), text.Points(step.Against?.Clicked), text.Points(step.Against?.Unsubscribed),
            ]),
        ]);

    private static FigureCell Named(string step, FigureText text) => FigureCell.Text(text.Visit.NameOf(step));

    /// <summary>Without any report of the mail provider nobody knows.</summary>
    private static FigureCell Reported(long count, MailFigures mails, FigureText text) => mails.Delivered + mails.Bounced == 0 ? FigureText.Nothing() : text.Count(count);

    private static FigureCell Known(long count, FigureText text) => count == 0 ? FigureText.Nothing() : text.Count(count);
}
