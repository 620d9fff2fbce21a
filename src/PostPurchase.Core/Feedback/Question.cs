using System.Collections.Frozen;
using System.Globalization;

namespace PostPurchase.Core.Feedback;

/// <summary>The questions that customers answer, and which answers each takes.</summary>
public static class Question
{
    public const string CheckIn = "check-in";
    public const string Csat = "csat";
    public const string Nps = "nps";
    public const string Comment = "comment";

    /// <summary>Longer comments are cut.</summary>
    public const int MaxComment = 4000;

    private static readonly FrozenSet<string> CheckInAnswers = new[] { "ok", "not-arrived", "problem" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the page behind a message asks.</summary>
    public static IReadOnlyList<string> AskedBy(string message) =>
        message == "delivery-check-in" ? [CheckIn, Comment] : [Csat, Nps, Comment];

    /// <summary>The answer as stored, or null where the question takes no such answer.</summary>
    public static string? Normalize(string question, string answer) => question switch
    {
        CheckIn => CheckInAnswers.Contains(answer) ? answer : null,
        Csat => Within(answer, 1, 5),
        Nps => Within(answer, 0, 10),
        Comment => Clean(answer),
        _ => null,
    };

    /// <summary>Whether the answer tells of a problem that a person should look at: not arrived or wrong, CSAT 1–2, NPS 0–6 (a detractor).</summary>
    public static bool IsProblem(string question, string answer) => question switch
    {
        CheckIn => answer != "ok",
        Csat => Number(answer) <= 2,
        Nps => Number(answer) <= 6,
        _ => false,
    };

    private static string? Within(string answer, int least, int most) =>
        Number(answer) is { } number && number >= least && number <= most ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Clean(string comment)
    {
        var kept = new string([.. comment.Where(character => character == '\n' || !char.IsControl(character)).Take(MaxComment)]).Trim();
        return kept.Length == 0 ? null : kept;
    }
}
