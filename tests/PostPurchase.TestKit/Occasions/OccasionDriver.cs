using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Occasions.Birthdays;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.TestKit.Occasions;

/// <summary>Journeys and the planning of occasions on memory, with a clock that tests move.</summary>
public sealed class OccasionDriver
{
    private readonly ICampaigns _campaigns;

    public OccasionDriver(Instant start, Shop? shop = null, params Campaign[] campaigns)
        : this(start, new FixedCampaigns(campaigns), shop)
    {
    }

    public OccasionDriver(Instant start, ICampaigns campaigns, Shop? shop = null)
    {
        _campaigns = campaigns;
        Store = new MemoryStore();
        Birthdays = new BirthdayIndex(Store);
        Keys = new CustomerKeys(new byte[32]);
        var book = new BirthdayBook(Store, Birthdays);
        BirthdayTraces = new BirthdayTraces(Store, book);
        Journeys = new JourneyDriver(start, shop, Store, campaigns, quota: null, new BirthdayFollower(book, Keys));
        Process = ProcessOn(Store);
    }

    public MemoryStore Store { get; }

    public CustomerKeys Keys { get; }

    public BirthdayIndex Birthdays { get; }

    public BirthdayTraces BirthdayTraces { get; }

    public JourneyDriver Journeys { get; }

    public PlanningProcess Process { get; }

    public Instant Now => Journeys.Now;

    /// <summary>Another process that plans, on a store of its own in front of the one there is.</summary>
    public PlanningProcess ProcessOn(IPartitionStore store) => new(store, _campaigns, Journeys.Shops, Journeys.Wakeups, Keys);

    /// <summary>A customer orders now.</summary>
    public async Task Orders(string id, string email, string? customer = null, Func<Order, Order>? change = null)
    {
        var placed = Happened.At(Now.ToString(), id).Placed(order => order with
        {
            Email = email,
            Customer = customer is null ? null : A.Buyer() with { Id = customer, Birthday = null },
        });
        var order = ((OrderEvent.Placed)placed).Order;
        await Journeys.Happens(new OrderEvent.Placed { At = Now, OrderId = order.Id, Order = change?.Invoke(order) ?? order });
    }

    /// <summary>Plans all that is due now, and does what follows.</summary>
    public async Task Plan()
    {
        await new ShopList(Store).Add(Journeys.Shop.Id, CancellationToken.None);
        await Process.Run(Now);
        await Journeys.Settle();
    }

    /// <summary>Moves the clock, with the planning of each day at its time.</summary>
    public async Task MoveTo(Instant to)
    {
        await Plan();
        for (var midnight = Next(Now); midnight <= to; midnight = Next(Now))
        {
            await Journeys.MoveTo(midnight);
            await Plan();
        }

        await Journeys.MoveTo(to);
    }

    public Task MoveTo(string moment) => MoveTo(Happened.Moment(moment));

    /// <summary>The occasions that an order carries, such as <c>birthday 2027</c>.</summary>
    public async Task<IReadOnlyList<string>> OccasionsOf(string order)
    {
        var partition = await OrderPartition.Load(Store, Journeys.Key(new OrderId(order)), CancellationToken.None);
        return [.. partition.State.Occasions.Select(came => $"{came.Campaign} {came.Occasion}")];
    }

    /// <summary>Mails sent so far, such as <c>anna@example.com easter 2027-03-28T10:00:00Z</c>.</summary>
    public IReadOnlyList<string> Sent => [.. Journeys.Provider.Sent.Select(sent => $"{sent.Mail.To} {sent.Mail.Step} {sent.At}")];

    private static Instant Next(Instant now) => now.InUtc().Date.PlusDays(1).AtMidnight().InUtc().ToInstant();
}
