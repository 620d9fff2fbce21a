using PostPurchase.Core.Counting;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Facts;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Makes of an order what is handed on of its customer, under names for one count only.</summary>
public sealed class CustomerParts(CustomerKeys keys)
{
    /// <summary>Null for an order of an erased customer.</summary>
    internal CustomerPart? Of(CountedOrder order, long run)
    {
        if (order.State.ErasedAt is not null)
        {
            return null;
        }

        // By the address where there is one: that is whom a mail goes to. An order of nobody is one of its own.
        var known = keys.Of(order.Key.Shop, order.Order);
        var summary = OrderSummary.Of(order.Order, order.State);
        return new CustomerPart
        {
            Customer = Shard.NameIn(run, known.Count > 0 ? known[^1].Value : order.Key.Partition.Value),
            PlacedAt = order.Order.PlacedAt,
            Order = Shard.NameIn(run, order.Key.Partition.Value),
            Ended = summary.Ended,
            Spent = summary.Spent,
            Entries = [.. order.Journeys.SelectMany(journey => Entry(order, journey))],
            Objections =
            [
                .. Answering.Objections(order).Select(objection => new CustomerPart.Objection(
                    objection.At, objection.Mail.Record.At, objection.Mail.Campaign, objection.Mail.Step, objection.Mail.Variant)),
            ],
        };
    }

    /// <summary>A campaign for occasions begins when one comes, others with the order.</summary>
    private static IEnumerable<CustomerPart.Entry> Entry(CountedOrder order, CountedJourney journey)
    {
        if (journey.Campaign.Holdout == 0)
        {
            yield break;
        }

        var from = journey.Record.Occasion is not { } occasion
            ? order.Order.PlacedAt
            : order.Events.OfType<OrderEvent.OccasionCame>()
                .FirstOrDefault(came => came.Campaign == journey.Record.Campaign && came.Occasion == occasion)?.At;
        if (from is { } at)
        {
            yield return new CustomerPart.Entry(journey.Record.Campaign, at, journey.Campaign.HoldsOut(journey.Draw));
        }
    }
}
