using NodaTime;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Counting;

namespace PostPurchase.Core.Results.Facts;

/// <summary>Which mail an answer belongs to: the last one before it that asks the question. Answers themselves name no mail.</summary>
internal static class Answering
{
    /// <summary>An objection later than this has other reasons than the last mail.</summary>
    private static readonly Duration Unsubscribes = Duration.FromDays(30);

    private static readonly string[] ByCustomer = ["one-click", "page", "preferences"];

    /// <summary>The mails that were answered.</summary>
    public static IReadOnlySet<CountedStep> Answered(CountedOrder order) => order.Events.OfType<OrderEvent.AnswerGiven>()
        .Select(answer => order.Steps.LastOrDefault(step => step.IsSent && step.Record.At <= answer.At && Asks(step, answer.Question)))
        .OfType<CountedStep>()
        .ToHashSet();

    /// <summary>Whether the customer went on from a mail to where reviews are written.</summary>
    public static bool WentToReview(CountedOrder order, CountedStep step) =>
        order.Events.OfType<OrderEvent.ReviewVisited>().Any(visited => visited.Message == step.Message);

    /// <summary>What the customer said by a link in a mail, and the last mail before it.</summary>
    public static IEnumerable<(Instant At, CountedStep Mail)> Objections(CountedOrder order) =>
        from objected in order.Events.OfType<OrderEvent.Objected>()
        where ByCustomer.Contains(objected.Source, StringComparer.Ordinal)
        let mail = order.Steps.LastOrDefault(step => step.IsSent && step.Record.At <= objected.At)
        where mail is not null && objected.At - mail.Record.At <= Unsubscribes
        select (objected.At, mail);

    private static bool Asks(CountedStep step, string question)
    {
        var kind = Question.KindOf(question);
        return step.Message is "delivery-check-in" or "survey" or "survey-reminder" or "return-survey" or "case-follow-up"
            && (Question.AskedBy(step.Message).Contains(kind, StringComparer.Ordinal)
                || (kind == Question.Product && Question.AskedBy(step.Message).Contains(Question.Csat, StringComparer.Ordinal)))
            && (kind is not (Question.ReturnCsat or Question.ReturnComment) || question == $"{kind}:{step.Occurrence}");
    }
}
