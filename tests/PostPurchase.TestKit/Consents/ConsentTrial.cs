using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;

namespace PostPurchase.TestKit.Consents;

/// <summary>
/// Runs one case as a host would, without a host: what arrives is folded, what is due is decided, and each decision is held against
/// <see cref="ConsentOracle"/> in both directions, so that it fails where too much is sent and where too little is.
/// </summary>
public sealed class ConsentTrial
{
    private const int MostRounds = 200;

    private static readonly RecipientPlace Place = RecipientPlaces.For(An.Address(), A.Shop());
    private static readonly OrderId Id = An.Order().Id;
    private static readonly Order Described = An.Order() with { PlacedAt = ConsentCase.PlacedAt };

    private readonly ConsentCase _case;
    private readonly List<Told> _known = [];
    private readonly List<RecordedEvent> _events = [];
    private readonly Dictionary<string, int> _counts;
    private JourneyRecord _journey;
    private int _learned;
    private string? _fault;

    private ConsentTrial(ConsentCase tried, Dictionary<string, int> counts)
    {
        (_case, _counts) = (tried, counts);
        _journey = new JourneyRecord { Campaign = tried.Campaign.Id, Version = 1, StartedAt = tried.News[0].ReceivedAt };
    }

    /// <summary>Tries so many cases, on two threads.</summary>
    public static ConsentTally Run(int seed, int sequences)
    {
        var threads = new (Dictionary<string, int> Counts, string? Fault)[2];
        Parallel.For(0, threads.Length, thread =>
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            string? fault = null;
            for (var number = seed + thread; number - seed < sequences && fault is null; number += threads.Length)
            {
                fault = new ConsentTrial(ConsentCase.Of(number), counts).Run() is { } found ? $"seed {number}: {found}" : null;
            }

            threads[thread] = (counts, fault);
        });
        return new ConsentTally
        {
            Sequences = sequences,
            Counts = threads.SelectMany(thread => thread.Counts).GroupBy(pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Sum(pair => pair.Value), StringComparer.Ordinal),
            Fault = threads.Select(thread => thread.Fault).FirstOrDefault(fault => fault is not null),
        };
    }

    private string? Run()
    {
        var (now, next) = (_case.News[0].ReceivedAt, 0);
        for (var round = 0; _fault is null && round < MostRounds; round++)
        {
            while (next < _case.News.Count && _case.News[next].ReceivedAt <= now)
            {
                _known.Add(_case.News[next++]);
            }

            var change = Settle(now);
            Instant? arrival = next < _case.News.Count ? _case.News[next].ReceivedAt : null;
            if ((change ?? arrival) is not { } soonest)
            {
                return _fault;
            }

            now = arrival is { } at ? Instant.Min(soonest, at) : soonest;
        }

        return _fault ?? "it does not come to an end";
    }

    /// <summary>Does what is due. As long as nobody told of the order there is nothing to do.</summary>
    private Instant? Settle(Instant now)
    {
        if (!Learn())
        {
            return null;
        }

        var state = OrderHistory.Fold(_events);
        var order = state.Order ?? throw new InvalidOperationException("The order was told of.");
        var oracle = new ConsentOracle(_case.Shop, _known);
        while (true)
        {
            var plan = Decider.Decide(new JourneyFacts(_case.Campaign, _case.Shop, order, state, _journey, Place), now);
            if (plan.IsSettled || _fault is not null)
            {
                return plan.NextChange;
            }

            foreach (var decision in plan.Decisions)
            {
                Note(decision, oracle, now);
            }
        }
    }

    /// <summary>
    /// What the customer said before the order was told of comes with its registration, all else one by one; as the directory
    /// does it.
    /// </summary>
    private bool Learn()
    {
        if (!_known.Exists(told => told.OfOrder is OrderEvent.Placed))
        {
            return false;
        }

        if (_events.Count == 0)
        {
            var past = _known.Select(told => told.OfCustomer).OfType<CustomerEvent>().Select(said => Consequence.For(Id, Described, said)).OfType<OrderEvent>();
            _events.AddRange(Decisive.Of(past).Select(happened => new RecordedEvent("p" + _events.Count, happened, happened.At, "test")));
            _events.AddRange(_known.Where(told => told.OfOrder is not null).Select(Recorded).OfType<RecordedEvent>());
            _learned = _known.Count;
        }

        for (; _learned < _known.Count; _learned++)
        {
            if (Recorded(_known[_learned]) is { } recorded)
            {
                _events.Add(recorded);
            }
        }

        return true;
    }

    private RecordedEvent? Recorded(Told told) =>
        (told.OfOrder ?? (told.OfCustomer is { } said ? Consequence.For(Id, Described, said) : null)) is { } happened
            ? new RecordedEvent($"e{_known.IndexOf(told)}", happened, told.ReceivedAt, "test")
            : null;

    private void Note(StepDecision decision, ConsentOracle oracle, Instant now)
    {
        switch (decision)
        {
            case StepDecision.Send send:
                Check(send, oracle, now);
                _journey = _journey.With(send.Key, StepRecords.After(
                    StepRecords.Sending(send, _journey.Find(send.Key), now), new SendOutcome.Accepted(), now));
                break;
            case StepDecision.Skip skip:
                Check(skip, oracle, now);
                _journey = _journey.With(skip.Key, StepRecords.Skipped(skip, now));
                break;
            default:
                break;
        }
    }

    private void Check(StepDecision.Send send, ConsentOracle oracle, Instant now)
    {
        if (oracle.Against(send.Step) is { } against)
        {
            _fault ??= $"{send.Key} was sent at {now}, though {against}";
            return;
        }

        // A contract mail has a basis when it carries advertising, and only then.
        var expected = send.Step.Class switch
        {
            MessageClass.Advertising => oracle.BasisFor(ConsentOracle.CategoryOf(send.Step)),
            MessageClass.Contract when _case.Shop.Brand.Promotion is not null => oracle.BasisFor("offers"),
            _ => null,
        };
        if ((send.Basis is null) != (expected is null) || (expected is not null && send.Basis?.StartsWith(expected, StringComparison.Ordinal) != true))
        {
            _fault ??= $"{send.Key} was sent at {now} on the basis '{send.Basis}' instead of '{expected}…'";
        }

        Count(send.Step.Class == MessageClass.Service ? "service"
            : send.Step.Class == MessageClass.Contract ? send.Basis is null ? "contract" : "promoting"
            : send.Basis?.StartsWith("existing", StringComparison.Ordinal) == true ? "existing"
            : send.Basis?.Contains("checkout", StringComparison.Ordinal) == true ? "checkout" : "consent");
    }

    private void Check(StepDecision.Skip skip, ConsentOracle oracle, Instant now)
    {
        var isRightly = skip.Reason.Rule switch
        {
            Rule.NoLegalBasis or Rule.CustomerObjected or Rule.NoAddress or Rule.AddressUndeliverable => oracle.Against(skip.Step) is not null,
            Rule.CustomerErased => oracle.Reach() == "the customer was erased",
            _ => true,
        };
        if (!isRightly)
        {
            _fault ??= $"{skip.Key} was skipped at {now} for {skip.Reason}, though it may be sent";
        }

        Count(skip.Reason.Rule.ToString());
    }

    private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;
}
