using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>One random journey from the first news to the last change, as hosts run it, but without a host.</summary>
internal sealed class JourneyRun
{
    private const int MostRounds = 500;

    private readonly Random _random;
    private readonly List<RecordedEvent> _arrived = [];
    private readonly List<Sending> _sent = [];
    private readonly IReadOnlyList<string> _paused;
    private JourneyRecord _journey;
    private OrderState _state = new();

    private JourneyRun(int seed)
    {
        _random = new Random(seed);
        Campaign = RandomCampaign.Of(_random);
        History = RandomOrderHistory.Of(_random);
        _paused = _random.Next(10) == 0 ? [Campaign.Steps[0].Id] : [];
        _journey = new JourneyRecord
        {
            Campaign = Campaign.Id,
            Version = Campaign.Version,
            StartedAt = History.Arrivals[0].ReceivedAt,
            Draw = new Draw(_random.NextInt64()),
        };
    }

    public static Shop Shop { get; } = A.Shop();

    public Campaign Campaign { get; }

    public RandomOrderHistory History { get; }

    public JourneyRecord Journey => _journey;

    /// <summary>Every mail handed over, repetitions included.</summary>
    public IReadOnlyList<Sending> Sent => _sent;

    /// <summary>When nothing was to come any more.</summary>
    public Instant EndedAt { get; private set; }

    /// <summary>What must never be, in words; null while all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>A journey that has not begun.</summary>
    public static JourneyRun NotBegun(int seed) => new(seed);

    public static JourneyRun Of(int seed)
    {
        var run = new JourneyRun(seed);
        run.Run();
        return run;
    }

    public static Plan Decide(JourneyRun run, IEnumerable<RecordedEvent> events, JourneyRecord journey, Instant now) =>
        Decider.Decide(run.Facts(OrderHistory.Fold(events), journey), now);

    private void Run()
    {
        var (now, next) = (History.Arrivals[0].ReceivedAt, 0);
        for (var round = 0; Fault is null; round++)
        {
            var news = next;
            while (next < History.Arrivals.Count && History.Arrivals[next].ReceivedAt <= now)
            {
                _arrived.Add(History.Arrivals[next++]);
            }

            var state = news == next && round > 0 ? _state : _state = OrderHistory.Fold(_arrived);
            var change = state.Order is null ? null : Settle(state, now);
            Instant? arrival = next < History.Arrivals.Count ? History.Arrivals[next].ReceivedAt : null;
            EndedAt = now;
            if ((change ?? arrival) is not { } soonest)
            {
                return;
            }

            var then = arrival is { } at ? Instant.Min(soonest, at) : soonest;
            Expect(then > now && round < MostRounds, () => $"at {now} it wants to come again at {then}");
            Between(state, now, then);
            now = then;
        }
    }

    /// <summary>Does what is due, as <see cref="Advancer"/> does, until nothing is.</summary>
    private Instant? Settle(OrderState state, Instant now)
    {
        while (true)
        {
            var before = _journey;
            var facts = Facts(state, before);
            var plan = Decider.Decide(facts, now);
            foreach (var skip in plan.Decisions.OfType<StepDecision.Skip>())
            {
                _journey = _journey.With(skip.Key, StepRecords.Skipped(skip, now));
            }

            foreach (var send in plan.Due)
            {
                var record = StepRecords.After(StepRecords.Sending(send, facts, now), new SendOutcome.Accepted(), now);
                _journey = _journey.With(send.Key, record);
                _sent.Add(new Sending(send.Key, send.Step, record, now));
                Expect(!_paused.Contains(send.Key.Step), () => $"{send.Key} was sent though it is paused");
            }

            if (ReferenceEquals(before, _journey))
            {
                Unchanged(facts, plan, now);
                return plan.NextChange;
            }
        }
    }

    /// <summary>Looking again, without news and without time passing, sees the same.</summary>
    private void Unchanged(JourneyFacts facts, Plan plan, Instant now) => Expect(
        Decider.Decide(facts, now).Decisions.SequenceEqual(plan.Decisions), () => $"at {now} a second look gives another plan");

    /// <summary>
    /// A wake-up that nobody asked for sends nothing: what is due, is due when the plan said. But what is late already and waits for
    /// its time of day goes out when somebody looks while the window is open.
    /// </summary>
    private void Between(OrderState state, Instant now, Instant then)
    {
        if (state.Order is not null && then > now)
        {
            var between = now + ((then - now) * _random.NextDouble());
            var early = between < then ? Decider.Decide(Facts(state, _journey), between).Due.FirstOrDefault(send => !IsLate(send, now)) : null;
            Expect(early is null, () => $"{early?.Key} is due at {between}, but the plan of {now} was to come again at {then}");
        }
    }

    private static bool IsLate(StepDecision.Send send, Instant now) => send.Step.Timing.TimeOfDay is not null && send.When?.Due.At <= now;

    private JourneyFacts Facts(OrderState state, JourneyRecord journey) => new(
        Campaign, Shop, state.Order!, state, journey, RecipientPlaces.For(state.Order!.DeliveryAddress, Shop))
    { Paused = _paused };

    private void Expect(bool holds, Func<string> otherwise) => Fault ??= holds ? null : otherwise();

    /// <summary>A mail that was handed over.</summary>
    public sealed record Sending(StepKey Key, Step Step, StepRecord Record, Instant At);
}
