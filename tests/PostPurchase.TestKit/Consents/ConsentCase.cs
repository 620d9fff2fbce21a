using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.TestKit.Consents;

/// <summary>A shop, a campaign, an order and what its customer says of mails, at random. The same seed gives the same one.</summary>
public sealed class ConsentCase
{
    private const int Days = 40;

    internal static readonly Instant PlacedAt = Instant.FromUtc(2026, 3, 26, 9, 0);
    /// <summary>When several things are said in one moment.</summary>
    private static readonly Instant AtOnce = PlacedAt + Duration.FromDays(7);

    private static readonly Shop Plain = A.Shop();
    private static readonly Order PlainOrder = An.Order();
    private static readonly string[] Addresses = ["anna@example.com", "ANNA@example.com ", "other@example.com"];
    private static readonly LocalizedText Text = new("Ja.", "Yes.");

    private static readonly (string Message, MessageClass Class)[] Mails =
    [
        ("survey", MessageClass.Advertising), ("survey-reminder", MessageClass.Advertising), ("care-tips", MessageClass.Advertising),
        ("care-tips", MessageClass.Advertising), ("review-request", MessageClass.Advertising),
        ("delivery-check-in", MessageClass.Service), ("confirmation", MessageClass.Contract),
    ];

    private readonly Random _random;

    private ConsentCase(int seed)
    {
        _random = new Random(seed);
        Shop = MakeShop();
        Campaign = MakeCampaign();
        News = [.. MakeNews().OrderBy(told => told.ReceivedAt)];
    }

    public Shop Shop { get; }

    public Campaign Campaign { get; }

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<Told> News { get; }

    public static ConsentCase Of(int seed) => new(seed);

    private Shop MakeShop() => Plain with
    {
        Brand = Happens(30) ? Plain.Brand with { Promotion = Text } : Plain.Brand,
        ExistingCustomerNotice = Happens(40) ? null : new ExistingCustomerNotice("n1", PlacedAt + Duration.FromDays(_random.Next(-30, 6)))
        {
            Categories = Happens(60) ? null : Categories(),
        },
        Consent = Happens(40) ? null : new ConsentSettings
        {
            Wordings = [new ConsentWording { Version = "w1", Texts = Categories().ToDictionary(category => category, _ => Text) }],
            CheckoutWording = Happens(70) ? "w1" : null,
        },
    };

    private Campaign MakeCampaign() => ACampaign.Of([.. Enumerable.Range(0, _random.Next(2, 5)).Select(index =>
    {
        var (message, declared) = Mails[_random.Next(Mails.Length)];
        return new Step
        {
            Id = "s" + index,
            Message = message,
            Class = declared,
            Category = declared == MessageClass.Advertising && Happens(30) ? (ConsentCategory)_random.Next(1, 4) : null,
            Anchor = new Anchor { On = Happens(8) ? AnchorEvent.Cancelled : AnchorEvent.Placed },
            Timing = new() { Delay = Period.FromDays(_random.Next(Days)) },
            Expiry = Period.FromDays(_random.Next(1, 2 * Days)),
        };
    })]);

    private IEnumerable<Told> MakeNews()
    {
        yield return new Told(PlacedAt + Late(), null, Placed(PlacedAt));
        for (var count = _random.Next(7); count > 0; count--)
        {
            var at = PlacedAt + Duration.FromMinutes(_random.Next(-10 * 1440, Days * 1440)) + Duration.FromNanoseconds(count);
            yield return _random.Next(12) switch
            {
                0 when at > PlacedAt => new Told(at + Late(), null, Placed(at)),
                1 when at > PlacedAt => new Told(at + Late(), null, new OrderEvent.Cancelled { At = at, OrderId = PlainOrder.Id }),
                _ => Heard(Happens(8) ? AtOnce : at),
            };
        }
    }

    private Told Heard(Instant at) => new(at + Late(), Says(at), null);

    private CustomerEvent Says(Instant at)
    {
        var who = new CustomerRef("c1", PlainOrder.Email);
        return _random.Next(20) switch
        {
            < 7 => new CustomerEvent.ConsentGiven
            {
                At = at,
                Customer = who,
                Source = "form",
                Categories = Happens(30) ? null : Categories(),
                Wording = Happens(50) ? "w1" : null,
            },
            < 14 => new CustomerEvent.ConsentWithdrawn { At = at, Customer = who, Source = "page", Categories = Happens(40) ? null : Categories() },
            < 16 => new CustomerEvent.Changed { At = at, Customer = who, AcceptsMarketing = _random.Next(3) switch { 0 => true, 1 => false, _ => null } },
            16 => new CustomerEvent.Erased { At = at, Customer = who },
            17 => new CustomerEvent.AddressFailed { At = at, Customer = who with { Email = Addresses[_random.Next(3)] }, Detail = "550" },
            18 => new CustomerEvent.OptInRequested
            {
                At = at,
                Customer = who,
                RequestId = new Guid(_random.Next(), 0, 0, new byte[8]),
                Categories = CategorySet.Advertising,
                Language = "de",
                Wording = "w1",
                Source = "form",
            },
            _ => new CustomerEvent.PreferencesChanged { At = at, Customer = who, Source = "page", Frequency = MailFrequency.Fewer },
        };
    }

    private OrderEvent.Placed Placed(Instant revisedAt) => new()
    {
        At = PlacedAt,
        OrderId = PlainOrder.Id,
        Order = PlainOrder with
        {
            PlacedAt = PlacedAt,
            RevisedAt = revisedAt,
            Email = Happens(3) ? null : Addresses[Happens(90) ? 0 : 2],
            Customer = Happens(20) ? null : A.Buyer() with { AcceptsMarketing = _random.Next(3) switch { 0 => true, 1 => false, _ => null } },
        },
    };

    /// <summary>Of all four, at least one.</summary>
    private CategorySet Categories()
    {
        var bits = _random.Next(1, 16);
        var categories = CategorySet.Of();
        for (var index = 0; index < 4; index++)
        {
            categories = (bits & (1 << index)) == 0 ? categories : categories.With((ConsentCategory)index);
        }

        return categories;
    }

    private Duration Late() => Happens(70) ? Duration.FromSeconds(1 + _random.Next(60)) : Duration.FromMinutes(_random.Next(1, 5 * 1440));

    private bool Happens(int percent) => _random.Next(100) < percent;
}
