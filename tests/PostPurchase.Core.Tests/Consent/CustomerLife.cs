using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Consent;

/// <summary>A customer with some orders who says this and that between them, at random, and each mail held against the oracle.</summary>
internal sealed class CustomerLife
{
    private const int Days = 60;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    private readonly Random _random;
    private readonly JourneyDriver _shop;
    private readonly LifeOracle _oracle = new();
    private readonly List<Order> _arrived = [];
    private readonly List<CustomerEvent> _said = [];
    private int _checked;

    public CustomerLife(Random random)
    {
        _random = random;
        var shop = A.Shop() with { Consent = A.ConsentSettings() };
        _shop = new JourneyDriver(Start, shop, campaigns: new FixedCampaigns(ACampaign.Of([.. Steps()])));
    }

    /// <summary>How many mails of each kind went out, and why.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <returns>What must never be; null where all is well.</returns>
    public async Task<string?> Run()
    {
        foreach (var (at, act) in Plan().OrderBy(planned => planned.At).ToList())
        {
            await _shop.MoveTo(Instant.Max(_shop.Now, at));
            if (await Check() is { } before)
            {
                return before;
            }

            await act();
            if (await Check() is { } after)
            {
                return after;
            }
        }

        await _shop.MoveTo(Start + Duration.FromDays(3 * Days));
        return await Check();
    }

    private IEnumerable<Step> Steps()
    {
        (string Message, MessageClass Class, ConsentCategory? Category)[] mails =
        [
            ("confirmation", MessageClass.Contract, null), ("delivery-check-in", MessageClass.Service, null),
            ("survey", MessageClass.Advertising, ConsentCategory.Surveys), ("care-tips", MessageClass.Advertising, ConsentCategory.Offers),
            ("care-tips", MessageClass.Advertising, ConsentCategory.Birthday), ("delivery-check-in", MessageClass.Service, null),
        ];
        return mails.Select((mail, index) => new Step
        {
            Id = $"{(mail.Class == MessageClass.Service ? "service" : mail.Category?.ToString().ToLowerInvariant() ?? "contract")}-{index}",
            Message = mail.Message,
            Class = mail.Class,
            Category = mail.Category,
            Anchor = new Anchor { On = AnchorEvent.Placed },
            Timing = new() { Delay = Period.FromDays(mail.Class == MessageClass.Contract ? 0 : _random.Next(Days / 2)) },
            Expiry = Period.FromDays(Days),
        });
    }

    private IEnumerable<(Instant At, Func<Task> Act)> Plan()
    {
        for (var number = _random.Next(2, 4); number > 0; number--)
        {
            var order = Order($"10{number}", Moment());
            var arrivesAt = order.PlacedAt + Duration.FromMinutes(Happens(60) ? 1 : _random.Next(20 * 1440));
            yield return (arrivesAt, () => Arrives(order));
            if (Happens(30))
            {
                yield return (arrivesAt + Duration.FromDays(_random.Next(20)), () => Arrives(order));
            }
        }

        for (var count = _random.Next(1, 7); count > 0; count--)
        {
            yield return (Moment(), Says);
        }
    }

    private async Task Arrives(Order order)
    {
        _arrived.Add(order);
        await _shop.Happens(new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order });
    }

    private async Task Says()
    {
        var choice = _random.Next(20);
        if (choice < 6 && _arrived.Count > 0)
        {
            var order = _arrived[_random.Next(_arrived.Count)];
            await (choice < 2 ? Unsubscribe(order) : Prefer(order));
        }
        else
        {
            // Now and then a webhook comes a second time, whatever was said since.
            var said = _said.Count > 0 && Happens(15) ? _said[_random.Next(_said.Count)] : Said(choice);
            _said.Add(said);
            _oracle.Hears(said);
            await _shop.Happens(said);
        }
    }

    private CustomerEvent Said(int choice)
    {
        var at = _shop.Now - (Happens(30) ? Duration.FromMinutes(_random.Next(10 * 1440)) : Duration.Zero);
        var email = Happens(50) ? "anna@example.com" : "ANNA@example.com ";
        var who = Happens(30) ? new CustomerRef("c1", null) : Happens(30) ? new CustomerRef(null, email) : new CustomerRef("c1", email);
        return choice switch
        {
            < 13 => new CustomerEvent.ConsentGiven { At = at, Customer = who, Source = "form", Categories = Happens(30) ? null : Some(), Wording = "2026-03" },
            < 17 => new CustomerEvent.ConsentWithdrawn { At = at, Customer = who, Source = "support", Categories = Happens(20) ? null : Some() },
            < 19 => new CustomerEvent.Erased { At = at, Customer = who },
            _ => new CustomerEvent.AddressFailed { At = at, Customer = new CustomerRef(null, email), Detail = "bounced 550" },
        };
    }

    /// <summary>By the link in a mail of an order; that of an order that was erased says nothing any more.</summary>
    private async Task Unsubscribe(Order order)
    {
        if (!await IsErased(order))
        {
            _oracle.Decides(_shop.Now, isConsent: false, CategorySet.All);
        }

        await _shop.Unsubscriber.Unsubscribe(_shop.Key(order.Id), "one-click", _shop.Now, CancellationToken.None);
        await _shop.Settle();
    }

    private async Task Prefer(Order order)
    {
        var choice = new PreferenceChoice { Wanted = Some(), TickedBefore = Some(), Wording = "2026-03", ShownIn = "de", Language = "de" };
        if (!await IsErased(order))
        {
            _oracle.Decides(_shop.Now, isConsent: false, CategorySet.All.Without(choice.Wanted));
            _oracle.Decides(_shop.Now, isConsent: true, choice.Wanted.Without(choice.TickedBefore));
        }

        await _shop.Preferences.Save(_shop.Shop, _shop.Key(order.Id), choice, _shop.Now, CancellationToken.None);
        await _shop.Settle();
    }

    private async Task<bool> IsErased(Order order) =>
        (await OrderPartition.Load(_shop.Store, _shop.Key(order.Id), CancellationToken.None)).State.ErasedAt is not null;

    /// <summary>The mails since the last time.</summary>
    private async Task<string?> Check()
    {
        for (; _checked < _shop.Provider.Sent.Count; _checked++)
        {
            var (mail, at) = _shop.Provider.Sent[_checked];
            var order = _arrived.First(known => known.Id == mail.Order);
            var partition = await OrderPartition.Load(_shop.Store, _shop.Key(order.Id), CancellationToken.None);
            var basis = partition.Journeys.Values.SelectMany(journey => journey.Record.Steps.Values).Single(step => step.MessageId == mail.Id).Basis;
            var kind = mail.Step.Split('-')[0];
            if (_oracle.Against(mail, Enum.TryParse<ConsentCategory>(kind, ignoreCase: true, out var category) ? category : null, order, basis) is { } fault)
            {
                return $"{mail.Step} of order {order.Id} at {at}: {fault}";
            }

            var way = basis is null ? kind : $"{kind} by {basis.Split(':')[0]}";
            Counts[way] = Counts.GetValueOrDefault(way) + 1;
        }

        return null;
    }

    private Order Order(string id, Instant placedAt) => An.Order() with
    {
        Id = new OrderId(id),
        PlacedAt = placedAt,
        RevisedAt = placedAt,
        Email = Happens(50) ? "anna@example.com" : "Anna@Example.com",
        Customer = A.Buyer() with { AcceptsMarketing = Happens(50) ? true : null },
    };

    private Instant Moment() => Start + Duration.FromMinutes(_random.Next(Days * 1440));

    private CategorySet Some() => CategorySet.Of([.. CategorySet.All.Where(_ => Happens(50)).DefaultIfEmpty(ConsentCategory.Offers)]);

    private bool Happens(int percent) => _random.Next(100) < percent;
}
