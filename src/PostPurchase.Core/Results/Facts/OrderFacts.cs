using NodaTime;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Rights;

namespace PostPurchase.Core.Results.Facts;

/// <summary>Everything of one order that counts by itself. Pure.</summary>
internal static class OrderFacts
{
    public static IEnumerable<Fact> Of(CountedOrder order) =>
        Placed(order).Concat(MailFacts.Of(order)).Concat(Answers(order)).Concat(CaseFacts.Of(order)).Concat(ReturnFacts.Of(order)).Concat(ProductFacts.Of(order));

    private static IEnumerable<Fact> Placed(CountedOrder order)
    {
        yield return new Fact(Subject.Orders, Measure.Placed, order.Order.PlacedAt, Trend: true);
        if (order.State.CancelledAt is not null)
        {
            yield return new Fact(Subject.Orders, Measure.Cancelled, order.Order.PlacedAt, Trend: true);
        }

        if (FirstArrival(order) is { } arrived)
        {
            yield return new Fact(Subject.Orders, Measure.Delivered, arrived, Trend: true);
        }
    }

    /// <summary>When the first parcel was reported as arrived; where the shop system never reports that, four days after it left.</summary>
    private static Instant? FirstArrival(CountedOrder order) =>
        order.Events.OfType<OrderEvent.Delivered>().Min(delivered => (Instant?)delivered.At)
        ?? (order.Order.ReportsDelivery ? null : order.Events.OfType<OrderEvent.Shipped>().Min(shipped => (Instant?)shipped.At) + GoodsArrival.Estimate);

    /// <summary>Only the last answer to a question counts, on the day it was given. Nothing that anybody wrote.</summary>
    private static IEnumerable<Fact> Answers(CountedOrder order) =>
        from answer in order.State.Answers.Values
        let kind = Question.KindOf(answer.Question)
        where kind is Question.CheckIn or Question.Csat or Question.Nps or Question.ReturnCsat or Question.Resolved
            && Question.Normalize(answer.Question, answer.Value) == answer.Value
        select new Fact(Subject.Satisfaction, Measure.Of(kind, answer.Value), answer.At, Trend: true);
}
