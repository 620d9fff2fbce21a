using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation;

/// <summary>
/// One customer's orders on a clock of their own: events arrive at their own times, and each order is looked at with each of its
/// events and whenever time alone changes something.
/// </summary>
internal sealed class CustomerRun
{
    private static readonly SendOutcome Accepted = new SendOutcome.Accepted();

    private readonly CustomerPast _past;
    private readonly SimulatedOrder[] _orders;
    private readonly CustomerMemory? _memory;
    private readonly CapMemory _cap;

    public CustomerRun(Scenario scenario, CustomerPast past, IOutcomes outcomes, Work work)
    {
        Work = work;
        Scenario = scenario;
        Outcomes = outcomes;
        _past = past;
        _cap = new CapMemory();
        _memory = past.Events.Count > 0 ? new CustomerMemory() : null;
        _orders = new SimulatedOrder[past.Orders.Count];
        for (var index = 0; index < _orders.Length; index++)
        {
            _orders[index] = new SimulatedOrder(past.Orders[index].Id, this);
        }
    }

    public Scenario Scenario { get; }

    public IOutcomes Outcomes { get; }

    /// <summary>For one look at a time.</summary>
    public Work Work { get; }

    /// <summary>Registers an order with its customer.</summary>
    /// <returns>What the customer's past means for it.</returns>
    public IReadOnlyList<OrderEvent> Register(SimulatedOrder order, Order description) => _memory?.Register(order, description) ?? [];

    /// <summary>Whether an order that was registered as it was described then is registered under what it is described by now.</summary>
    public bool IsRegistered(Order? then, Order now) =>
        _memory is null || ReferenceEquals(then, now) || (then is not null && CustomerMemory.NameOf(then) == CustomerMemory.NameOf(now));

    /// <summary>What the customer of an order bought so far, as the order is registered; null where nothing asks for it.</summary>
    public CustomerHistory? HistoryOf(SimulatedOrder order, Instant now) => Scenario.AsksHistory
        ? new CustomerHistory(_orders.Where(other => other.SharesCustomer(order)).Select(other => other.Summary).OfType<CustomerOrder>(), now)
        : null;

    /// <summary>Sends a mail, as far as the frequency cap lets it through; the provider takes all.</summary>
    public StepRecord Send(StepDecision.Send send, JourneyFacts facts, string journey, Instant now)
    {
        var sending = StepRecords.Sending(send, facts.Journey.Find(send.Key), now);
        if (send.Step.Class == MessageClass.Contract)
        {
            return StepRecords.After(sending, Accepted, now);
        }

        var wanted = new Contact(_cap.NextId(), now, send.Step.Class, journey);
        return _cap.Reserve(facts.Order.Email ?? "", CustomerCap.Of(facts.Shop, facts.State), wanted, facts.Place.Zone) is CapVerdict.Capped capped
            ? StepRecords.Capped(sending, capped, send.Step, facts.Place, now)
            : StepRecords.After(sending, Accepted, now);
    }

    /// <summary>Runs until nothing is left to happen.</summary>
    public void Complete()
    {
        var news = News.Of(_past);
        for (var next = 0; ;)
        {
            var due = Earliest();
            if (next < news.Length && (due?.DueAt is not { } at || news[next].At < at))
            {
                Take(news[next++]);
            }
            else if (due?.DueAt is { } now)
            {
                due.Look(now);
            }
            else
            {
                return;
            }
        }
    }

    private void Take(in News news)
    {
        if (news.OfOrder is { } ofOrder)
        {
            _orders[news.Order].Add(ofOrder, news.At);
            _orders[news.Order].Look(news.At);
        }

        if (news.OfCustomer is { } ofCustomer && _memory is not null)
        {
            Take(ofCustomer, _memory);
        }
    }

    private static void Take(CustomerEvent happened, CustomerMemory memory)
    {
        var concerned = memory.Accept(happened);
        foreach (var order in concerned)
        {
            if (Consequence.For(order.Id, order.Described, happened) is { } consequence)
            {
                order.Add(consequence, happened.At);
            }
        }

        foreach (var order in concerned)
        {
            order.Look(happened.At);
        }
    }

    /// <summary>The order that is due first; of those due at once the one with the first id.</summary>
    private SimulatedOrder? Earliest()
    {
        SimulatedOrder? first = null;
        for (var index = 0; index < _orders.Length; index++)
        {
            var order = _orders[index];
            if (order.DueAt is { } due
                && (first?.DueAt is not { } earliest || due < earliest
                    || (due == earliest && string.CompareOrdinal(order.Id.Value, first.Id.Value) < 0)))
            {
                first = order;
            }
        }

        return first;
    }
}
