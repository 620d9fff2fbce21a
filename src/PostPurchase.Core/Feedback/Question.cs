using System.Collections.Frozen;
using System.Globalization;

namespace PostPurchase.Core.Feedback;

/// <summary>
/// The questions that customers answer, and which answers each takes. Some are asked of one thing among several and name it
/// behind a colon, such as <c>product:{product id}</c> and <c>return-csat:{return id}</c>.
/// </summary>
public static class Question
{
    public const string CheckIn = "check-in";

    /// <summary>What is wrong, where the check-in says that something is.</summary>
    public const string Problem = "problem";

    /// <summary>Ids of the order lines with which something is wrong, one in a line.</summary>
    public const string ProblemLines = "problem-lines";

    public const string Csat = "csat";
    public const string Nps = "nps";
    public const string Comment = "comment";

    /// <summary>One product of several, 1 to 5; with the product's id behind a colon.</summary>
    public const string Product = "product";

    /// <summary>How a return went, 1 to 5; with the return's id behind a colon.</summary>
    public const string ReturnCsat = "return-csat";

    /// <summary>With the return's id behind a colon.</summary>
    public const string ReturnComment = "return-comment";

    /// <summary>Whether support solved the problem.</summary>
    public const string Resolved = "resolved";

    public const string ResolvedComment = "resolved-comment";

    /// <summary>Longer comments are cut.</summary>
    public const int MaxComment = 4000;

    private const int MaxLines = 100;

    private static readonly FrozenSet<string> CheckInAnswers = new[] { "ok", "not-arrived", "problem" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ResolvedAnswers = new[] { "yes", "no" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What can be wrong with something that arrived.</summary>
    public static IReadOnlyList<string> Problems { get; } = ["damaged", "wrong-item", "parts-missing", "defective", "other"];

    /// <summary>What the page behind a message asks, in its order; products apart, which depend on the order (<see cref="Questionnaire"/>).</summary>
    public static IReadOnlyList<string> AskedBy(string message) => message switch
    {
        "delivery-check-in" => [CheckIn, Problem, ProblemLines, Comment],
        "return-survey" => [ReturnCsat, ReturnComment],
        "case-follow-up" => [Resolved, ResolvedComment],
        _ => [Csat, Nps, Comment],
    };

    /// <summary>The question without what it is asked of: <c>product</c> of <c>product:p1</c>.</summary>
    public static string KindOf(string question) => question.Split(':', 2)[0];

    /// <summary>Whether customers answer in their own words.</summary>
    public static bool IsFreeText(string question) => KindOf(question) is Comment or ReturnComment or ResolvedComment;

    /// <summary>The answer as stored, or null where the question takes no such answer.</summary>
    public static string? Normalize(string question, string answer) => KindOf(question) switch
    {
        CheckIn => CheckInAnswers.Contains(answer) ? answer : null,
        Problem => Problems.Contains(answer, StringComparer.Ordinal) ? answer : null,
        ProblemLines => Lines(answer),
        Csat or Product or ReturnCsat => Within(answer, 1, 5),
        Nps => Within(answer, 0, 10),
        Comment or ReturnComment or ResolvedComment => Clean(answer),
        Resolved => ResolvedAnswers.Contains(answer) ? answer : null,
        _ => null,
    };

    /// <summary>
    /// Whether the answer tells of a problem that a person should look at: not arrived or wrong, CSAT or a product at 1–2, NPS 0–6
    /// (a detractor), not solved.
    /// </summary>
    public static bool IsProblem(string question, string answer) => KindOf(question) switch
    {
        CheckIn => answer != "ok",
        Csat or Product or ReturnCsat => Number(answer) <= 2,
        Nps => Number(answer) <= 6,
        Resolved => answer == "no",
        _ => false,
    };

    /// <summary>
    /// What a question is about; answers about one thing have one case at a time. Null for questions that open none. The survey's
    /// are about the order, so that an unhappy customer who fills in all of it does not reach support several times.
    /// </summary>
    public static string? SubjectOf(string question) => KindOf(question) switch
    {
        CheckIn => CheckIn,
        Csat or Nps or Product => "survey",
        ReturnCsat => question,
        Resolved => Resolved,
        _ => null,
    };

    private static string? Within(string answer, int least, int most) =>
        Number(answer) is { } number && number >= least && number <= most ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Lines(string answer)
    {
        var lines = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MaxLines).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string? Clean(string comment)
    {
        var kept = new string([.. comment.Where(character => character == '\n' || !char.IsControl(character)).Take(MaxComment)]).Trim();
        return kept.Length == 0 ? null : kept;
    }
}
