using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>When the steps' mails go out after an order: a bar for most of them, with a gap at the median.</summary>
internal sealed class JourneyPicture(IReadOnlyList<StepFindings> steps, ReportWords words)
{
    public const double Few = 0.1;
    public const double Half = 0.5;
    public const double Most = 0.9;

    private const int Left = 190;
    private const int Wide = 560;
    private const int Row = 26;
    private const int Top = 30;
    private const int Ticks = 8;

    private readonly int _days = Math.Max(1, steps.Select(step => step.DayOf(Most) ?? 0).DefaultIfEmpty(0).Max() + 1);

    public void Write(HtmlWriter html)
    {
        var sent = steps.Where(step => step.Sent > 0).ToList();
        var bottom = Top + (sent.Count * Row);
        html.Begin("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", words.Journey);
        html.Begin("svg", "viewBox", $"0 0 {Left + Wide + 60} {bottom + 40}", "role", "img", "aria-labelledby", "journey", "xmlns", "http://www.w3.org/2000/svg");
        html.Element("title", $"{words.Journey}: {words.DaysAfterOrder}", "id", "journey");
        for (var tick = 0; tick <= Ticks; tick++)
        {
            var day = (int)Math.Round((double)_days * tick / Ticks);
            html.Empty("line", "class", "axis", "x1", X(day), "x2", X(day), "y1", $"{bottom}", "y2", $"{bottom + 5}");
            html.Element("text", $"{day}", "x", X(day), "y", $"{bottom + 18}");
        }

        html.Empty("line", "class", "axis", "x1", $"{Left}", "x2", $"{Left + Wide}", "y1", $"{bottom}", "y2", $"{bottom}");
        html.Element("text", words.DaysAfterOrder, "x", $"{Left}", "y", $"{bottom + 34}");
        for (var index = 0; index < sent.Count; index++)
        {
            WriteStep(html, sent[index], Top + (index * Row));
        }

        html.End().End(newLine: true);
    }

    private void WriteStep(HtmlWriter html, StepFindings step, int y)
    {
        var (from, median, to) = (step.DayOf(Few) ?? 0, step.DayOf(Half) ?? 0, step.DayOf(Most) ?? 0);
        html.Element("text", StepTitles.Of(step.Step.Id, words.Language), "x", "0", "y", $"{y + 12}");
        html.Begin("rect", "class", "bar", "x", X(from), "y", $"{y}", "width", Figures.Place(Math.Max(6, (double)(to - from) / _days * Wide)), "height", $"{Row - 10}", "rx", "2");
        html.Element("title", $"{StepTitles.Of(step.Step.Id, words.Language)}: {from} – {median} – {to}").End();
        if (to > from)
        {
            html.Empty("line", "class", "median", "x1", X(median), "x2", X(median), "y1", $"{y}", "y2", $"{y + Row - 10}");
        }

        html.Element("text", $"{median}", "x", Figures.Place(Left + ((double)to / _days * Wide) + 10), "y", $"{y + 12}");
    }

    private string X(int day) => Figures.Place(Left + ((double)day / _days * Wide));
}
