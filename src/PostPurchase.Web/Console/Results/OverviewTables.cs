using PostPurchase.Core.Results.Figures;

namespace PostPurchase.Web.Console.Results;

/// <summary>The tables of a shop's overview.</summary>
internal static class OverviewTables
{
    public static FigureTable KeyFigures(OverviewResults results, FigureText text)
    {
        var (now, before) = (results.Now, results.Before);
        return new FigureTable(
            "overview",
            text.Say("Kennzahlen", "Key figures"),
            [text.Say("Kennzahl", "Figure"), text.Say("Zeitraum", "Period"), text.Say("davor", "before"), text.Say("liegt mit 95 % Sicherheit", "lies with 95% confidence")],
            [
                Row(text.Say("Bestellungen", "Orders"), text.Count(now.Orders), text.Count(before.Orders)),
                Row(text.Say("Mails gesendet", "Mails sent"), text.Count(now.Mails.Sent), text.Count(before.Mails.Sent)),
                Row(text.Say("zugestellt", "delivered"), text.Share(now.Mails.DeliveryRate), text.Share(before.Mails.DeliveryRate), text.Range(now.Mails.DeliveryRate.Interval, now.Mails.DeliveryRate.Of > 0)),
                Row(text.Say("beantwortet", "answered"), text.Share(now.Mails.AnswerRate), text.Share(before.Mails.AnswerRate), text.Range(now.Mails.AnswerRate.Interval, now.Mails.Sent > 0)),
                Row(text.Say("abgemeldet", "unsubscribed"), text.Share(now.Mails.UnsubscribeRate), text.Share(before.Mails.UnsubscribeRate), text.Range(now.Mails.UnsubscribeRate.Interval, now.Mails.Sent > 0)),
                Row(text.Say("zufrieden (CSAT 4–5)", "satisfied (CSAT 4–5)"), text.Share(now.Satisfaction.Csat.Satisfied), text.Share(before.Satisfaction.Csat.Satisfied), text.Range(now.Satisfaction.Csat.Satisfied.Interval, now.Satisfaction.Csat.Answers > 0)),
                Row("NPS", text.Decimal(now.Satisfaction.Nps.Score), text.Decimal(before.Satisfaction.Nps.Score), SatisfactionTables.Range(now.Satisfaction.Nps, text)),
                Row(text.Say("Bewertungsbitten, denen gefolgt wurde", "review requests followed"), text.Share(now.Reviews), text.Share(before.Reviews), text.Range(now.Reviews.Interval, now.Reviews.Of > 0)),
                Row(text.Say("Fälle je zugestellter Bestellung", "cases per delivered order"), text.Share(now.Support.ComplaintRate), text.Share(before.Support.ComplaintRate)),
                Row(text.Say("erste Antwort (Median)", "first response (median)"), text.Minutes(now.Support.FirstResponse?.MedianMinutes), text.Minutes(before.Support.FirstResponse?.MedianMinutes)),
                Row(text.Say("Retouren", "returns"), text.Count(now.Returns.Requested), text.Count(before.Returns.Requested)),
            ]);

        FigureCell[] Row(string name, FigureCell current, FigureCell former, FigureCell? range = null) =>
            [FigureCell.Text(name), current, former, range ?? new FigureCell("", "")];
    }

    /// <param name="results">The figures.</param>
    /// <param name="names">Of campaigns, by id.</param>
    /// <param name="text">Writes them.</param>
    public static FigureTable Campaigns(OverviewResults results, IReadOnlyDictionary<string, string> names, FigureText text) => new(
        "campaigns",
        text.Say("Kampagnen", "Campaigns"),
        [
            text.Say("Kampagne", "Campaign"), text.Say("geplant", "planned"), text.Say("angehalten", "held"), text.Say("gesendet", "sent"), text.Say("davor", "before"),
            text.Say("zugestellt", "delivered"), text.Say("geklickt", "clicked"), text.Say("beantwortet", "answered"), text.Say("abgemeldet", "unsubscribed"), text.Say("ausgelassen", "skipped"),
        ],
        [
            .. results.Campaigns.Select(campaign => (IReadOnlyList<FigureCell>)
            [
                FigureCell.Text(names.GetValueOrDefault(campaign.Campaign, campaign.Campaign)) with { Link = text.Visit.Url(ResultsPages.CampaignPath(campaign.Campaign)) }, text.Count(campaign.Ahead.Planned), text.Count(campaign.Ahead.Held),
                text.Count(campaign.Mails.Sent), text.Count(campaign.Before.Sent), text.Share(campaign.Mails.DeliveryRate), Clicks(campaign.Mails, text),
                text.Share(campaign.Mails.AnswerRate), text.Share(campaign.Mails.UnsubscribeRate), text.Count(campaign.Mails.Skipped),
            ]),
        ]);

    public static FigureTable Weeks(IReadOnlyList<TrendPoint<MailFigures>> weeks, FigureText text) => new(
        "weeks",
        text.Say("Mails je Woche", "Mails by week"),
        [
            text.Say("Woche ab", "Week from"), text.Say("gesendet", "sent"), text.Say("zugestellt", "delivered"), text.Say("unzustellbar", "bounced"),
            text.Say("beantwortet", "answered"), text.Say("abgemeldet", "unsubscribed"),
        ],
        [
            .. weeks.Select(week => (IReadOnlyList<FigureCell>)
            [
                text.Day(week.From), text.Count(week.Figures.Sent), text.Count(week.Figures.Delivered), text.Count(week.Figures.Bounced),
                text.Count(week.Figures.Answered), text.Count(week.Figures.Unsubscribed),
            ]),
        ]);

    /// <summary>Nothing where clicks are not followed.</summary>
    internal static FigureCell Clicks(MailFigures mails, FigureText text) => mails.Clicked == 0 ? FigureText.Nothing() : text.Share(mails.ClickRate);
}
