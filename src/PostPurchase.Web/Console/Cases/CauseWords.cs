using PostPurchase.Core.Feedback;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Privacy;

namespace PostPurchase.Web.Console.Cases;

/// <summary>What cases are about, in words.</summary>
internal static class CauseWords
{
    public static string Of(ConsoleVisit visit, string cause) => cause == "support"
        ? visit.Say("vom Kundendienst eröffnet", "opened by support")
        : CustomerFileWords.In(visit.Language).Text("question", Question.KindOf(cause))
            + (cause.Split(':', 2) is [_, var subject] ? $" ({subject})" : "");

    /// <summary>Such as <c>2 Tagen</c>, after "seit" and "nach".</summary>
    public static string Since(ConsoleVisit visit, NodaTime.Duration time) =>
        time.TotalDays >= 2 ? visit.Say($"{(int)time.TotalDays} Tagen", $"{(int)time.TotalDays} days") : Span(visit, time);

    /// <summary>Such as <c>3 h</c> or <c>2 days</c>.</summary>
    public static string Span(ConsoleVisit visit, NodaTime.Duration time) =>
        time.TotalDays >= 2 ? visit.Say($"{(int)time.TotalDays} Tage", $"{(int)time.TotalDays} days")
        : time.TotalHours >= 2 ? visit.Say($"{(int)time.TotalHours} Stunden", $"{(int)time.TotalHours} hours")
        : visit.Say($"{Math.Max(0, (int)time.TotalMinutes)} Minuten", $"{Math.Max(0, (int)time.TotalMinutes)} minutes");
}
