using Microsoft.AspNetCore.Components;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Web.Console.Charts;

namespace PostPurchase.Web.Console.Results;

/// <summary>The chart of mails by week.</summary>
internal static class MailWeeks
{
    public static IReadOnlyList<string> Legend(FigureText text) => [text.Say("gesendet", "sent"), text.Say("beantwortet", "answered")];

    public static MarkupString Draw(IReadOnlyList<TrendPoint<MailFigures>> weeks, FigureText text)
    {
        var most = weeks.MaxBy(week => week.Figures.Sent);
        return BarChart.Of(
            "weeks",
            text.Say("Mails je Woche", "Mails by week"),
            most is null || most.Figures.Sent == 0
                ? text.Say("In diesen Wochen wurde nichts gesendet.", "Nothing was sent in these weeks.")
                : text.Say(
                    $"{weeks.Count} Wochen; die meisten, {text.Count(most.Figures.Sent).Shown}, in der Woche ab {text.ShortDay(most.From)}.",
                    $"{weeks.Count} weeks; most, {text.Count(most.Figures.Sent).Shown}, in the week from {text.ShortDay(most.From)}."),
            [.. weeks.Select(week => text.ShortDay(week.From))],
            [
                new ChartSeries(Legend(text)[0], [.. weeks.Select(week => (double?)week.Figures.Sent)]),
                new ChartSeries(Legend(text)[1], [.. weeks.Select(week => (double?)week.Figures.Answered)]),
            ],
            value => text.Number(value, 0));
    }
}
