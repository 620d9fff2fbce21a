using NodaTime;
using PostPurchase.Core.Journeys.Explaining;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>When a mail goes out, in a marketer's words.</summary>
internal static class TimingWords
{
    private static readonly string[] German = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
    private static readonly string[] English = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Such as "3 working days after delivery, at 10:00".</summary>
    public static string When(StepTiming timing, Anchor anchor, string language)
    {
        var words = Wording.For(language);
        var text = words.After(words.Delay(timing.Delay, timing.WorkingDays), anchor);
        return timing.TimeOfDay is { } time ? language == Languages.German ? $"{text}, um {Clock(time)} Uhr" : $"{text}, at {Clock(time)}" : text;
    }

    /// <summary>Such as "Mon–Fri 9:00–18:00, not on public holidays".</summary>
    public static string Window(SendingWindow? window, string language)
    {
        var german = language == Languages.German;
        if (window is null)
        {
            return german ? "zu jeder Zeit, auch sonn- und feiertags" : "at any time, on Sundays and public holidays, too";
        }

        var parts = new List<string>();
        if (window.Weekdays.Count > 0)
        {
            parts.Add(Days([.. window.Weekdays.Distinct().Order()], german ? German : English));
        }

        if (window.Earliest != LocalTime.Midnight || window.Latest != LocalTime.Midnight)
        {
            var hours = $"{Clock(window.Earliest)}–{(window.Latest == LocalTime.Midnight ? "24:00" : Clock(window.Latest))}";
            parts.Add(german ? hours + " Uhr" : hours);
        }

        parts.Add((window.Sundays, window.Holidays) switch
        {
            (true, true) => german ? "auch sonn- und feiertags" : "on Sundays and public holidays, too",
            (true, false) => german ? "auch sonntags, nicht an Feiertagen" : "on Sundays, too, not on public holidays",
            (false, true) => german ? "nicht sonntags, auch an Feiertagen" : "not on Sundays, on public holidays, too",
            _ => german ? "nicht an Sonn- und Feiertagen" : "not on Sundays and public holidays",
        });
        return string.Join(", ", parts);
    }

    public static string Span(Period span, string language) => Wording.For(language).Delay(span, false) is { Length: > 0 } text ? text
        : language == Languages.German ? "0 Tage" : "0 days";

    /// <summary>A span after "nach", such as "7 Tagen".</summary>
    public static string SpanAfter(Period span, string language) => language == Languages.German
        ? string.Join(' ', Span(span, language).Split(' ').Select(word => word.EndsWith("age", StringComparison.Ordinal) || word is "Monate" or "Jahre" ? word + "n" : word))
        : Span(span, language);

    private static string Clock(LocalTime time) => time.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Days(IReadOnlyList<IsoDayOfWeek> days, string[] names)
    {
        var isRun = days.Count > 2 && days[^1] - days[0] == days.Count - 1;
        return isRun ? $"{names[(int)days[0] - 1]}–{names[(int)days[^1] - 1]}" : string.Join(", ", days.Select(day => names[(int)day - 1]));
    }
}
