using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Results;

/// <summary>A shop with a random past: customers who order, get parcels, answer, complain, send things back and object. Mails go as the product sends them.</summary>
internal sealed class RandomShop
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private static readonly string[] Reasons =
        ["fit", "size_too_small", "defective", "wrong_item", "not_as_described", "style", "late", "Mir gefiel die Farbe von Annas Tasse nicht", ""];

    private readonly Random _random;
    private readonly PriorityQueue<Func<Task>, (Instant At, int Number)> _agenda = new();
    private readonly HashSet<Guid> _reported = [];
    private bool _buysOnly;

    private RandomShop(int seed)
    {
        _random = new Random(seed);
        Campaigns = new FixedCampaigns(Main, Other);
        Driver = new JourneyDriver(Start, A.Shop(), Store, Campaigns);
    }

    /// <summary>The default campaign with a control group and two surveys.</summary>
    public static Campaign Main { get; } = DefaultCampaign.PostPurchase with
    {
        Holdout = 40,
        Steps =
        [
            .. DefaultCampaign.PostPurchase.Steps.Select(step => step.Id != "survey" ? step : step with
            {
                Variants = [new Variant { Id = "a", Share = 50 }, new Variant { Id = "b", Share = 50, Message = "survey-reminder" }],
            }),
        ],
    };

    /// <summary>Without a control group.</summary>
    public static Campaign Other { get; } = ACampaign.Of(ACampaign.Tip("tip", AnchorEvent.Placed, "P20D"));

    public MemoryStore Store { get; } = new();

    public FixedCampaigns Campaigns { get; }

    public JourneyDriver Driver { get; }

    public List<OrderKey> Orders { get; } = [];

    /// <param name="buysOnly">Whether customers order, cancel and send back, and nothing else; their mails are not reported.</param>
    public static async Task<RandomShop> Live(int seed, int customers, int days, bool buysOnly = false)
    {
        var shop = new RandomShop(seed) { _buysOnly = buysOnly };
        for (var customer = 0; customer < customers; customer++)
        {
            shop.Order(customer, days);
        }

        for (var day = 3; day <= days && !buysOnly; day += 3)
        {
            shop.At(Start + Duration.FromDays(day), shop.Report);
        }

        while (shop._agenda.TryDequeue(out var act, out var when) && when.At < Start + Duration.FromDays(days))
        {
            await shop.Driver.MoveTo(Instant.Max(when.At, shop.Driver.Now));
            await act();
        }

        await shop.Driver.MoveTo(Start + Duration.FromDays(days));
        await new ShopList(shop.Store).Add(shop.Driver.Shop.Id, CancellationToken.None);
        return shop;
    }

    private void Order(int customer, int days)
    {
        for (var number = 0; number < 1 + _random.Next(4); number++)
        {
            var placed = Start + Duration.FromMinutes(_random.Next(days * 24 * 60));
            var id = new OrderId($"{customer}-{number}");
            var order = An.Order() with
            {
                Id = id,
                PlacedAt = placed,
                RevisedAt = placed,
                Email = Happens(97) ? $"customer-{customer}@example.com" : null,
                Customer = Happens(50) ? A.Buyer() with { Id = $"c{customer}", Birthday = null, AcceptsMarketing = Happens(80) } : null,
                ReportsDelivery = Happens(80),
                Currency = Happens(80) ? "EUR" : "CHF",
                Lines = [.. Enumerable.Range(1, 1 + _random.Next(3)).Select(line => A.Line($"l{line}", $"Bag {line}", 9.5m, 1 + _random.Next(3)) with { ProductId = $"p{_random.Next(6)}" })],
            };
            order = order with { Totals = new OrderTotals { Total = new Money(10 + _random.Next(90), order.Currency) } };
            Orders.Add(Driver.Key(id));
            Past(order);
        }
    }

    private void Past(Order order)
    {
        var (id, placed) = (order.Id, order.PlacedAt);
        Tell(placed, new OrderEvent.Placed { At = placed, OrderId = id, Order = order });
        Maybe(90, placed, 1, at => new OrderEvent.Paid { At = at, OrderId = id });
        Maybe(8, placed, 20, at => new OrderEvent.Cancelled { At = at, OrderId = id });
        Maybe(90, placed, 4, at => new OrderEvent.Shipped { At = at, OrderId = id, Shipment = A.Parcel("s1").Info });
        Maybe(80, placed + Duration.FromDays(4), 6, at => new OrderEvent.Delivered { At = at, OrderId = id, ShipmentId = Happens(70) ? "s1" : null });
        Maybe(8, placed, 30, at => new OrderEvent.Refunded { At = at, OrderId = id, Amount = new Money(_random.Next(5), order.Currency) });
        Returns(order);
        if (!_buysOnly)
        {
            Contacts(order);
        }
    }

    /// <summary>What customers say, how they are helped, and whether they go.</summary>
    private void Contacts(Order order)
    {
        var (id, placed) = (order.Id, order.PlacedAt);
        Answers(order);
        for (var number = 0; number < 2 && Happens(15); number++)
        {
            var opened = placed + Duration.FromMinutes(_random.Next(30 * 24 * 60));
            var name = $"k{number}";
            Tell(opened, new OrderEvent.CaseOpened { At = opened, OrderId = id, CaseId = name, Cause = "support", By = "Mira" });
            Maybe(60, opened, 3, at => new OrderEvent.CaseResponded { At = at, OrderId = id, CaseId = name, By = "Mira" });
            Maybe(70, opened + Duration.FromDays(3), 9, at => new OrderEvent.CaseResolved { At = at, OrderId = id, CaseId = name, By = Happens(80) ? "Mira" : null });
        }

        if (Happens(8))
        {
            At(placed + Duration.FromMinutes(_random.Next(40 * 24 * 60)), async () =>
            {
                await Driver.Unsubscriber.Unsubscribe(Driver.Key(id), "page", Driver.Now, CancellationToken.None);
                await Driver.Settle();
            });
        }

        if (Happens(3))
        {
            Maybe(100, placed, 60, at => new OrderEvent.CustomerErased { At = at, OrderId = id });
        }
    }

    private void Returns(Order order)
    {
        if (!Happens(25))
        {
            return;
        }

        var (id, asked) = (order.Id, order.PlacedAt + Duration.FromMinutes(_random.Next(25 * 24 * 60)));
        LineQuantity[] lines = [new($"l{_random.Next(1, 4)}", 1, Reasons[_random.Next(Reasons.Length)])];
        Tell(asked, new OrderEvent.ReturnRequested { At = asked, OrderId = id, ReturnId = "r1", Lines = lines });
        Maybe(70, asked, 9, at => new OrderEvent.ReturnReceived { At = at, OrderId = id, ReturnId = "r1" });
        Maybe(60, asked + Duration.FromDays(9), 5, at => new OrderEvent.ReturnRefunded { At = at, OrderId = id, ReturnId = "r1", Amount = new Money(5, order.Currency) });
        Maybe(15, asked + Duration.FromDays(15), 5, at => new OrderEvent.ReturnClosed { At = at, OrderId = id, ReturnId = "r1", LinesKept = Happens(60) });
        Answer(order, 30, "return-csat:r1", 5);
    }

    private void Answers(Order order)
    {
        Answer(order, 40, "csat", 5);
        Answer(order, 10, "csat", 5);
        Answer(order, 30, "nps", 10);
        Answer(order, 20, $"product:p{_random.Next(6)}", 5);
        Maybe(15, order.PlacedAt + Duration.FromDays(5), 30, at => new OrderEvent.AnswerGiven { At = at, OrderId = order.Id, Question = "check-in", Value = "ok" });
        Maybe(10, order.PlacedAt + Duration.FromDays(5), 30, at => new OrderEvent.AnswerGiven { At = at, OrderId = order.Id, Question = "comment", Value = "Sagt Anna Müller, anna@example.com" });
    }

    private void Answer(Order order, int percent, string question, int most) => Maybe(percent, order.PlacedAt + Duration.FromDays(5), 40, at =>
        new OrderEvent.AnswerGiven { At = at, OrderId = order.Id, Question = question, Value = "" + _random.Next(1, most + 1) });

    /// <summary>The mail provider tells of what it sent since it last did.</summary>
    private async Task Report()
    {
        foreach (var (mail, _) in Driver.Provider.Sent.Where(sent => _reported.Add(sent.Mail.Id)))
        {
            var (order, at, name) = (mail.Order.GetValueOrDefault(), Driver.Now, ProviderId.Of(mail));
            List<OrderEvent> reports = [];
            Add(90, new OrderEvent.MessageDelivered { At = at, OrderId = order, MessageId = name });
            Add(10, new OrderEvent.MessageBounced { At = at, OrderId = order, MessageId = name, Status = "bounced" });
            Add(30, new OrderEvent.MessageOpened { At = at, OrderId = order, MessageId = name });
            Add(20, new OrderEvent.MessageClicked { At = at, OrderId = order, MessageId = name });
            Add(10, new OrderEvent.MessageClicked { At = at + Duration.FromMinutes(1), OrderId = order, MessageId = name });
            await Driver.Happens([.. reports]);

            void Add(int percent, OrderEvent report)
            {
                if (Happens(percent))
                {
                    reports.Add(report);
                }
            }
        }
    }

    private void Maybe(int percent, Instant from, int days, Func<Instant, OrderEvent> happened)
    {
        if (Happens(percent))
        {
            var at = from + Duration.FromMinutes(_random.Next(days * 24 * 60));
            Tell(at, happened(at));
        }
    }

    private void Tell(Instant at, OrderEvent happened) => At(at, () => Driver.Happens(happened));

    private void At(Instant at, Func<Task> act) => _agenda.Enqueue(act, (at, _agenda.Count));

    private bool Happens(int percent) => _random.Next(100) < percent;
}
