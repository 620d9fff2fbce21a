using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Privacy;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.TestKit.Journeys;

/// <summary>The application services on memory, with a clock that tests move: what a host does, without a host.</summary>
public sealed class JourneyDriver
{
    /// <summary>One for all: it reads its templates but once.</summary>
    private static readonly DefaultMessageRenderer Renderer = new();

    private readonly OrderOverview _overview;

    public JourneyDriver(
        Instant start, Shop? shop = null, IPartitionStore? store = null, ICampaigns? campaigns = null, SendingQuota? quota = null, params IAfterLook[] followers)
    {
        campaigns ??= new BuiltInCampaigns();
        Now = start;
        Shop = shop ?? A.Shop();
        Store = store ?? new MemoryStore();
        Wakeups = new MemoryWakeups(Store);
        Shops = new OneShop(Shop);
        var keys = new CustomerKeys(new byte[32]);
        Log = new OrderLog(Store, Wakeups);
        Customers = new CustomerDirectory(Store, Log, keys);
        Answers = new AnswerBook(Store, Log);
        Unsubscriber = new Unsubscriber(Store, Customers, Log);
        Preferences = new PreferenceBook(Store, Customers, Log);
        var links = new MailLinks(new LinkSigner([new byte[32]]), "http://127.0.0.1:7071");
        Quota = new QuotaLedger(Store, quota ?? SendingQuota.None);
        var gate = new SendingGate(Quota, new ContactBook(Store, keys));
        var sender = new StepSender(new MailComposer(Renderer), links, Provider, gate, Extras);
        Records = new CustomerRecords(Store, keys);
        var parcels = new ParcelIndex(Store, keys);
        Opener = new JourneyOpener(campaigns, Customers, Records, new JourneyIndex(Store), parcels);
        Privacy = new PrivacySite(Store, Log, Customers, keys);
        Cases = new CaseDesk(Store, Log);
        Desk = new JourneyDesk(Store, campaigns, Opener, Log, Wakeups);
        Finder = new OrderFinder(Store, new JourneyIndex(Store), keys, new CustomerReferences(Store, keys), parcels);
        CaseList = new CaseIndex(Store);
        Advancer = new Advancer(Store, Shops, Opener, sender, [new CaseFollower(Store, CaseList), new HistoryFollower(Store, keys), .. followers, Privacy.Follower]);
        _overview = new OrderOverview(Store, campaigns, Opener);
    }

    public Instant Now { get; private set; }

    public Shop Shop { get; }

    public IPartitionStore Store { get; }

    public IShops Shops { get; }

    public MemoryWakeups Wakeups { get; }

    public JourneyOpener Opener { get; }

    public RecordingProvider Provider { get; } = new();

    /// <summary>What is added to mails; tests may add to it at any time.</summary>
    public ICollection<IMailExtra> Extras { get; } = [];

    public QuotaLedger Quota { get; }

    public OrderLog Log { get; }

    public CustomerDirectory Customers { get; }

    public CustomerRecords Records { get; }

    public PrivacySite Privacy { get; }

    public AnswerBook Answers { get; }

    public CaseDesk Cases { get; }

    public JourneyDesk Desk { get; }

    public OrderFinder Finder { get; }

    public CaseIndex CaseList { get; }

    public Unsubscriber Unsubscriber { get; }

    public PreferenceBook Preferences { get; }

    public Advancer Advancer { get; }

    /// <summary>The steps sent so far with their times, in order, such as <c>survey 2026-04-02T08:00:00Z</c>.</summary>
    public IReadOnlyList<string> Sent => [.. Provider.Sent.Select(sent => $"{sent.Mail.Step} {sent.At}")];

    public OrderKey Key(OrderId id) => new(Shop.Id, id);

    /// <summary>Takes the events in now, each as a webhook of its own, and does what is due.</summary>
    public async Task Happens(params OrderEvent[] events)
    {
        foreach (var happened in events)
        {
            var recorded = RecordedEvent.Of(happened, Now, "test");
            await Log.Append(Key(happened.OrderId), "webhook-" + recorded.Id, [recorded], Now, CancellationToken.None);
        }

        await Settle();
    }

    public async Task Happens(CustomerEvent happened)
    {
        await Privacy.Intake.Accept(Shop.Id, happened, "test", Now, CancellationToken.None);
        await Settle();
    }

    /// <summary>The customer answers now.</summary>
    public async Task Answer(OrderId id, params (string Question, string Answer)[] answers)
    {
        var given = answers.ToDictionary(answer => answer.Question, answer => answer.Answer, StringComparer.Ordinal);
        await Answers.Record(Key(id), given, Now, CancellationToken.None);
        await Settle();
    }

    /// <summary>Moves the clock from due time to due time.</summary>
    public async Task MoveTo(Instant to)
    {
        while (Wakeups.NextDue is { } due && due <= to)
        {
            Now = Instant.Max(Now, due);
            await Settle();
        }

        Now = to;
    }

    /// <summary>Does all that is due now.</summary>
    public async Task Settle()
    {
        while (Wakeups.TakeDue(Now) is { } key)
        {
            Wakeups.Complete(key, await Advancer.Advance(key, Now, CancellationToken.None));
        }
    }

    public async Task<OrderView> Show(OrderId id, string language = "en") =>
        await _overview.Show(Shop, id, language, Now, CancellationToken.None)
            ?? throw new InvalidOperationException($"Nothing is known about the order {id}.");

    /// <summary>One step as the order's page shows it.</summary>
    public async Task<StepView> Step(OrderId id, string step, string language = "en") =>
        (await Show(id, language)).Journeys.SelectMany(journey => journey.Steps).Single(view => view.Id == step);

    private sealed class OneShop(Shop shop) : IShops
    {
        public ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) => new(id == shop.Id ? shop : null);
    }
}
