using System.Globalization;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Web.Console.Results;

/// <summary>The tables about what customers said.</summary>
internal static class SatisfactionTables
{
    public static FigureTable Answers(SatisfactionResults results, FigureText text)
    {
        var (now, before) = (results.Now, results.Before);
        return new FigureTable(
            "satisfaction",
            text.Say("Antworten", "Answers"),
            [text.Say("Frage", "Question"), text.Say("Antworten", "answers"), text.Say("Wert", "value"), text.Say("liegt mit 95 % Sicherheit", "lies with 95% confidence"), text.Say("davor", "before"), text.Say("Antworten davor", "answers before")],
            [
                Row(text.Say("zufrieden (CSAT 4–5)", "satisfied (CSAT 4–5)"), now.Csat.Satisfied, before.Csat.Satisfied),
                [
                    FigureCell.Text(text.Say("CSAT im Mittel (1–5)", "CSAT on average (1–5)")), text.Count(now.Csat.Answers), text.Decimal(now.Csat.Average, 2), new FigureCell("", ""),
                    text.Decimal(before.Csat.Average, 2), text.Count(before.Csat.Answers),
                ],
                [
                    FigureCell.Text("NPS (−100–100)"), text.Count(now.Nps.Answers), text.Decimal(now.Nps.Score), Range(now.Nps, text), text.Decimal(before.Nps.Score), text.Count(before.Nps.Answers),
                ],
                Row(text.Say("zufrieden mit der Retoure (4–5)", "satisfied with the return (4–5)"), now.Returns.Satisfied, before.Returns.Satisfied),
                Row(text.Say("gut angekommen", "arrived safely"), now.ArrivedWell, before.ArrivedWell),
                Row(text.Say("Problem gelöst", "problem solved"), now.Solved, before.Solved),
            ]);

        FigureCell[] Row(string name, Proportion current, Proportion former) =>
            [FigureCell.Text(name), text.Count(current.Of), text.Share(current), text.Range(current.Interval, current.Of > 0), text.Share(former), text.Count(former.Of)];
    }

    public static FigureTable Months(IReadOnlyList<TrendPoint<SatisfactionFigures>> months, FigureText text) =>
        Trend("months", text.Say("Monat für Monat", "Month by month"), text.Say("Monat", "Month"), months, FigureText.Month, text);

    public static FigureTable Weeks(IReadOnlyList<TrendPoint<SatisfactionFigures>> weeks, FigureText text) =>
        Trend("answer-weeks", text.Say("Woche für Woche", "Week by week"), text.Say("Woche ab", "Week from"), weeks, text.Day, text);

    public static FigureTable Support(SatisfactionResults results, FigureText text)
    {
        var (now, before, returns) = (results.Support, results.SupportBefore, results.Returns);
        return new FigureTable(
            "support",
            text.Say("Fälle und Retouren", "Cases and returns"),
            [text.Say("Kennzahl", "Figure"), text.Say("Zeitraum", "Period"), text.Say("davor", "before")],
            [
                Row(text.Say("Fälle", "cases"), text.Count(now.Opened), text.Count(before.Opened)),
                Row(text.Say("zugestellte Bestellungen", "delivered orders"), text.Count(now.DeliveredOrders), text.Count(before.DeliveredOrders)),
                Row(text.Say("Fälle je zugestellter Bestellung", "cases per delivered order"), text.Share(now.ComplaintRate), text.Share(before.ComplaintRate)),
                Row(text.Say("gelöst", "resolved"), text.Count(now.Resolved), text.Count(before.Resolved)),
                Row(text.Say("vom Kunden zurückgenommen", "taken back by the customer"), text.Count(now.TakenBack), text.Count(before.TakenBack)),
                Row(text.Say("noch offen", "still open"), text.Count(now.Open), text.Count(before.Open)),
                Row(text.Say("erste Antwort: Hälfte nach", "first response: half within"), text.Minutes(now.FirstResponse?.MedianMinutes), text.Minutes(before.FirstResponse?.MedianMinutes)),
                Row(text.Say("erste Antwort: neun von zehn nach", "first response: nine of ten within"), text.Minutes(now.FirstResponse?.NinetiethMinutes), text.Minutes(before.FirstResponse?.NinetiethMinutes)),
                Row(text.Say("Lösung: Hälfte nach", "resolution: half within"), text.Minutes(now.Resolution?.MedianMinutes), text.Minutes(before.Resolution?.MedianMinutes)),
                Row(text.Say("Lösung: neun von zehn nach", "resolution: nine of ten within"), text.Minutes(now.Resolution?.NinetiethMinutes), text.Minutes(before.Resolution?.NinetiethMinutes)),
                Row(text.Say("Retouren angemeldet", "returns asked for"), text.Count(returns.Requested)),
                Row(text.Say("Retoure eingetroffen: Hälfte nach", "return received: half within"), text.Minutes(returns.Arrival?.MedianMinutes)),
                Row(text.Say("erstattet nach Eintreffen: Hälfte nach", "refunded after receipt: half within"), text.Minutes(returns.Refund?.MedianMinutes)),
                Row(text.Say("von Anmeldung bis Erstattung: Hälfte nach", "from request to refund: half within"), text.Minutes(returns.Total?.MedianMinutes)),
            ]);

        FigureCell[] Row(string name, FigureCell current, FigureCell? former = null) => [FigureCell.Text(name), current, former ?? new FigureCell("", "")];
    }

    internal static FigureCell Range(NetPromoter nps, FigureText text) => nps.Interval is { } interval
        ? new FigureCell(
            $"{text.Number(interval.Low, 1)} {text.Say("bis", "to")} {text.Number(interval.High, 1)}",
            string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.0} {text.Say("bis", "to")} {interval.High:0.0}"))
        : nps.Answers > 0 ? new FigureCell(text.NotEnough, "") : FigureText.Nothing();

    private static FigureTable Trend(
        string name, string caption, string first, IReadOnlyList<TrendPoint<SatisfactionFigures>> points, Func<NodaTime.LocalDate, FigureCell> label, FigureText text) => new(
        name,
        caption,
        [first, text.Say("CSAT: Antworten", "CSAT: answers"), text.Say("CSAT im Mittel", "CSAT on average"), text.Say("zufrieden", "satisfied"), text.Say("NPS: Antworten", "NPS: answers"), "NPS"],
        [
            .. points.Select(point => (IReadOnlyList<FigureCell>)
            [
                label(point.From), text.Count(point.Figures.Csat.Answers), text.Decimal(point.Figures.Csat.Average, 2), text.Share(point.Figures.Csat.Satisfied),
                text.Count(point.Figures.Nps.Answers), text.Decimal(point.Figures.Nps.Score),
            ]),
        ]);
}
