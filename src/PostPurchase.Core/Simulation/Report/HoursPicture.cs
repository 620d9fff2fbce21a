using PostPurchase.Core.Messages;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>Mails by the hour of the day, the classes on top of each other.</summary>
internal sealed class HoursPicture(Load load, ReportWords words)
{
    private const int Hours = 24;
    private const int Bar = 28;
    private const int Left = 60;
    private const int Top = 34;
    private const int Tall = 160;
    private const int Width = Left + (Hours * Bar) + 10;
    private const int Height = Top + Tall + 30;

    private static readonly MessageClass[] Classes = Enum.GetValues<MessageClass>();

    public void Write(HtmlWriter html)
    {
        var most = Math.Max(1, Enumerable.Range(0, Hours).Max(Total));
        html.Begin("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", words.Hours);
        html.Begin("svg", "viewBox", $"0 0 {Width} {Height}", "role", "img", "aria-labelledby", "hours", "xmlns", "http://www.w3.org/2000/svg");
        html.Element("title", words.Hours, "id", "hours");
        Legend(html);
        html.Empty("line", "class", "axis", "x1", $"{Left}", "x2", $"{Width}", "y1", $"{Top + Tall}", "y2", $"{Top + Tall}");
        html.Element("text", Figures.Of(most, words.Language), "x", "0", "y", $"{Top + 8}");
        html.Element("text", "0", "x", "0", "y", $"{Top + Tall}");
        for (var hour = 0; hour < Hours; hour++)
        {
            WriteHour(html, hour, most);
        }

        html.End().End(newLine: true);
    }

    private long Total(int hour) => Classes.Sum(ofClass => load.Of(hour, ofClass));

    private void Legend(HtmlWriter html)
    {
        for (var index = 0; index < Classes.Length; index++)
        {
            var x = Left + (index * 150);
            html.Empty("rect", "class", StyleOf(Classes[index]), "x", $"{x}", "y", "4", "width", "12", "height", "12");
            html.Element("text", words.Class(Classes[index]), "x", $"{x + 18}", "y", "14");
        }
    }

    private void WriteHour(HtmlWriter html, int hour, long most)
    {
        var (x, y) = (Left + (hour * Bar), (double)(Top + Tall));
        foreach (var ofClass in Classes)
        {
            var height = (double)load.Of(hour, ofClass) / most * Tall;
            if (height > 0)
            {
                y -= height;
                html.Begin("rect", "class", StyleOf(ofClass), "x", $"{x + 3}", "y", Figures.Place(y), "width", $"{Bar - 6}", "height", Figures.Place(height));
                html.Element("title", $"{hour:00}:00 {words.Class(ofClass)}: {Figures.Of(load.Of(hour, ofClass), words.Language)}").End();
            }
        }

        html.Element("text", $"{hour:00}", "x", $"{x + 7}", "y", $"{Top + Tall + 16}");
    }

    private static string StyleOf(MessageClass ofClass) => ofClass.ToString().ToLowerInvariant();
}
