using System.Globalization;
using NodaTime;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Cases;

/// <summary>What a customer's answers mean for the cases of an order.</summary>
internal static class CaseRule
{
    /// <summary>The cause of a case that support opened itself.</summary>
    public const string BySupport = "support";

    /// <summary>
    /// Whether an answer says something new: another one than before, or once more that something is wrong after all that was
    /// resolved. The same form sent twice says nothing new.
    /// </summary>
    public static bool IsNews(OrderState known, string question, string answer)
    {
        if (known.Answers.GetValueOrDefault(question) is not { } before || before.Value != answer)
        {
            return true;
        }

        var cases = CasesOf(known, Question.SubjectOf(question)).ToList();
        return Question.IsProblem(question, answer)
            && cases.Count > 0
            && cases.TrueForAll(found => found.ResolvedAt is { } resolved && resolved >= before.At);
    }

    /// <summary>
    /// Of what is about one thing, the first bad answer opens a case unless one is open; when nothing bad is left, the customer has
    /// taken the complaint back.
    /// </summary>
    /// <param name="news">The answers given at this moment.</param>
    public static IEnumerable<OrderEvent> Follow(OrderState known, IReadOnlyList<OrderEvent.AnswerGiven> news)
    {
        foreach (var about in news.GroupBy(answer => Question.SubjectOf(answer.Question), StringComparer.Ordinal))
        {
            if (about.Key is not { } subject)
            {
                continue;
            }

            var open = CasesOf(known, subject).Where(found => found.IsOpen).ToList();
            if (about.FirstOrDefault(IsBad) is { } bad)
            {
                if (open.Count == 0)
                {
                    yield return Opened(known, bad);
                }
            }
            else if (!StillBad(known, subject, about))
            {
                foreach (var found in open)
                {
                    yield return new OrderEvent.CaseResolved { At = about.First().At, OrderId = about.First().OrderId, CaseId = found.Id };
                }
            }
        }
    }

    /// <summary>An id that no case of the order has: <c>csat</c>, <c>csat-2</c>, …</summary>
    public static string NextId(OrderState known, string kind)
    {
        var id = kind;
        for (var number = 2; known.Cases.Any(found => found.Id == id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
        }

        return id;
    }

    /// <summary>
    /// Now, or by the smallest step later than what happened to the order's answers and cases before, so that what comes later is
    /// later.
    /// </summary>
    public static Instant After(OrderState known, Instant now) => known.Answers.Values.Select(answer => answer.At)
        .Concat(known.Cases.Select(found => found.ResolvedAt ?? found.RespondedAt ?? found.OpenedAt))
        .Select(before => before + Duration.Epsilon)
        .Append(now)
        .Max();

    private static OrderEvent.CaseOpened Opened(OrderState known, OrderEvent.AnswerGiven bad) => new()
    {
        At = bad.At,
        OrderId = bad.OrderId,
        CaseId = NextId(known, Question.KindOf(bad.Question)),
        Cause = bad.Question,
    };

    private static IEnumerable<SupportCase> CasesOf(OrderState known, string? subject) =>
        subject is null ? [] : known.Cases.Where(found => Question.SubjectOf(found.Cause) == subject);

    private static bool StillBad(OrderState known, string subject, IEnumerable<OrderEvent.AnswerGiven> news)
    {
        var replaced = news.Select(answer => answer.Question).ToHashSet(StringComparer.Ordinal);
        return known.Answers.Values.Any(answer =>
            Question.SubjectOf(answer.Question) == subject && !replaced.Contains(answer.Question) && IsBad(answer));
    }

    private static bool IsBad(OrderEvent.AnswerGiven answer) => Question.IsProblem(answer.Question, answer.Value);
}
