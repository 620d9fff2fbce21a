using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation;

/// <summary>An event on its way to the shop: of an order, or of the customer.</summary>
/// <param name="At">When it arrives.</param>
/// <param name="Order">The order's place among the customer's; of no meaning for events of the customer.</param>
internal readonly record struct News(Instant At, int Order, OrderEvent? OfOrder, CustomerEvent? OfCustomer)
{
    private const int MostInserted = 64;

    /// <summary>All events of a customer, in order of arrival; those that arrive at once as they were given.</summary>
    public static News[] Of(CustomerPast customer)
    {
        var count = customer.Events.Count;
        for (var index = 0; index < customer.Orders.Count; index++)
        {
            count += customer.Orders[index].Events.Count;
        }

        var news = new News[count];
        var next = 0;
        for (var index = 0; index < customer.Orders.Count; index++)
        {
            var events = customer.Orders[index].Events;
            var described = FirstDescription(events);
            for (var place = 0; place < events.Count; place++)
            {
                news[next++] = new News(ArrivalOf(events[place], described), index, events[place], null);
            }
        }

        for (var index = 0; index < customer.Events.Count; index++)
        {
            news[next++] = new News(customer.Events[index].At, -1, null, customer.Events[index]);
        }

        return InOrder(news);
    }

    /// <summary>Events arrive when they happen. An order that was changed later is told of once when placed, then with each change.</summary>
    private static Instant ArrivalOf(OrderEvent happened, Instant firstDescription) =>
        happened is OrderEvent.Placed { Order.RevisedAt: var revised } && revised > firstDescription
            ? Instant.Max(happened.At, revised)
            : happened.At;

    private static Instant FirstDescription(IReadOnlyList<OrderEvent> events)
    {
        var first = Instant.MaxValue;
        for (var index = 0; index < events.Count; index++)
        {
            first = events[index] is OrderEvent.Placed { Order.RevisedAt: var revised } && revised < first ? revised : first;
        }

        return first;
    }

    /// <summary>Stable. Insertion is fastest for the few events of most customers.</summary>
    private static News[] InOrder(News[] news)
    {
        if (news.Length > MostInserted)
        {
            return [.. news.OrderBy(happened => happened.At)];
        }

        for (var index = 1; index < news.Length; index++)
        {
            var moved = news[index];
            var place = index;
            for (; place > 0 && news[place - 1].At > moved.At; place--)
            {
                news[place] = news[place - 1];
            }

            news[place] = moved;
        }

        return news;
    }
}
