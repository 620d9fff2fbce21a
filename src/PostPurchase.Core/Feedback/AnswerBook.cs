using NodaTime;
using PostPurchase.Core.Cases;
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
        var at = CaseRule.After(known, now);
        var news = answers
            .Select(pair => (Question: pair.Key, Answer: Question.Normalize(pair.Key, pair.Value)))
            .Where(pair => pair.Answer is not null && CaseRule.IsNews(known, pair.Question, pair.Answer))
            .Select(pair => new OrderEvent.AnswerGiven { At = at, OrderId = key.Order, Question = pair.Question, Value = pair.Answer ?? "" })
            .ToList();
        if (news.Count > 0)
        {
            var given = news.Concat(CaseRule.Follow(known, news))
                .Select(happened => RecordedEvent.Of(happened, now, "customer answer"));
            await orders.Append(key, null, [.. given], now, cancellation);
        }

        return news.Count;
    }
}
