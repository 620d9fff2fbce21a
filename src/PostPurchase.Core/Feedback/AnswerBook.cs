using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Feedback;

/// <summary>Takes customers' answers. One that tells of a problem opens a case, which holds what is not owed by the contract.</summary>
public sealed class AnswerBook(IPartitionStore store, OrderLog orders)
{
    /// <summary>Records the answers; unknown questions and answers are left out.</summary>
    /// <returns>How many were recorded.</returns>
    public async ValueTask<int> Record(
        OrderKey key,
        IReadOnlyDictionary<string, string> answers,
        Instant now,
        CancellationToken cancellation)
    {
        var known = (await OrderPartition.Load(store, key, cancellation)).State;
        var at = After(known, now);
        var given = answers
            .Select(pair => (Question: pair.Key, Answer: Question.Normalize(pair.Key, pair.Value)))
            .Where(pair => pair.Answer is not null && known.Answers.GetValueOrDefault(pair.Question)?.Value != pair.Answer)
            .SelectMany(pair => Events(key.Order, pair.Question, pair.Answer ?? "", known, at))
            .Select(happened => new RecordedEvent(EventId.Of(happened), happened, now, "customer answer"))
            .ToList();
        if (given.Count > 0)
        {
            await orders.Append(key, null, given, now, cancellation);
        }

        return given.Count(recorded => recorded.Event is OrderEvent.AnswerGiven);
    }

    /// <summary>Answers given in one moment keep their order: a later one is later, be it by the smallest step.</summary>
    private static Instant After(OrderState known, Instant now) =>
        known.Answers.Values.Select(answer => answer.At + Duration.Epsilon).Append(now).Max();

    private static IEnumerable<OrderEvent> Events(OrderId order, string question, string answer, OrderState known, Instant at)
    {
        yield return new OrderEvent.AnswerGiven { At = at, OrderId = order, Question = question, Value = answer };
        if (Question.IsProblem(question, answer))
        {
            yield return new OrderEvent.CaseOpened { At = at, OrderId = order, CaseId = question };
        }
        else if (known.OpenCases.Contains(question))
        {
            yield return new OrderEvent.CaseResolved { At = at, OrderId = order, CaseId = question };
        }
    }
}
