using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Counting;

namespace PostPurchase.Core.Results.Facts;

/// <summary>An order's returns, each on the day on which it was asked for, and how long they took.</summary>
internal static class ReturnFacts
{
    public static IEnumerable<Fact> Of(CountedOrder order) => order.State.Returns.SelectMany(Of);

    private static IEnumerable<Fact> Of(OrderReturn item)
    {
        if (item.RequestedAt is not { } requested)
        {
            yield break;
        }

        yield return new Fact(Subject.Returns, Measure.Requested, requested, Trend: true);
        if (item.ReceivedAt is { } received)
        {
            yield return new Fact(Subject.Returns, Measure.Received, requested, Trend: true);
            yield return Took(Measure.Arrival, received - requested, requested);
        }

        if (item.RefundedAt is { } refunded)
        {
            yield return new Fact(Subject.Returns, Measure.Refunded, requested, Trend: true);
            yield return Took(Measure.Total, refunded - requested, requested);
            if (item.ReceivedAt is { } arrived)
            {
                yield return Took(Measure.Refund, refunded - arrived, requested);
            }
        }
    }

    private static Fact Took(string measure, Duration time, Instant requested) => new(Subject.Returns, Measure.Of(measure, time), requested);
}
