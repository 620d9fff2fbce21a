using System.Globalization;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Outbox;
using Xunit;

namespace PostPurchase.TestKit.Vouchers;

/// <summary>The services of vouchers, put together as a host does. Several on one store are several processes.</summary>
public sealed class VoucherSite
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    public VoucherSite(IPartitionStore store, Shop? shop = null, IWebhookSender? target = null, int seed = 1)
    {
        Shop = shop ?? A.Shop();
        Store = new PoolStore(store, TimeProvider.System);
        var shops = new OneShop(Shop);
        var handlers = new List<IOutboxHandler>();
        Outbox = new OutboxDriver(store, new LateHandler("voucher-codes", handlers), new LateHandler("webhook", handlers));
        Supply = new CodeSupply(Store, Outbox.Tray, shops, new SeededBytes(seed));
        Log = new OutgoingLog(store);
        handlers.Add(Supply);
        if (target is not null)
        {
            handlers.Add(new WebhookDelivery(shops, Log, new NewsReader(store), target, [new BatchRegistration(Supply)]));
        }

        Pools = new VoucherPools(Store, Supply);
        Import = new CodeImport(Store);
        Claims = new VoucherClaims(Store);
        Redemptions = new VoucherRedemptions(Store);
        var news = new VoucherNews(Outbox.Tray);
        Extra = new VoucherExtra(Store, Claims, new CustomerKeys(new byte[32]), news, Supply);
        Follower = new VoucherFollower(store, Claims, Redemptions, news);
        Traces = new VoucherTraces(Store);
    }

    public Shop Shop { get; }

    public PoolStore Store { get; }

    public OutboxDriver Outbox { get; }

    public OutgoingLog Log { get; }

    public CodeSupply Supply { get; }

    public VoucherPools Pools { get; }

    public CodeImport Import { get; }

    public VoucherClaims Claims { get; }

    public VoucherRedemptions Redemptions { get; }

    public VoucherExtra Extra { get; }

    public VoucherFollower Follower { get; }

    public VoucherTraces Traces { get; }

    /// <summary>Five euros off, for thirty days, by codes of the shop.</summary>
    public static VoucherPool Pool(string id = "thanks") => new()
    {
        Id = id,
        Value = new VoucherValue { Amount = new Money(5m, "EUR"), Minimum = new Money(25m, "EUR") },
        ValidFor = Period.FromDays(30),
    };

    /// <summary>The pool with so many codes, <c>CODE-00001</c> and so on.</summary>
    public async Task Open(VoucherPool pool, int codes, Instant? now = null)
    {
        Assert.IsType<PoolAnswer.Saved>(await Pools.Save(Shop, pool, now ?? Start, default));
        using var file = new StringReader(string.Join('\n', Enumerable.Range(1, codes).Select(Code)));
        Assert.True(codes == 0 || (await Import.Run(Shop.Id, pool.Id, file, now ?? Start, default))?.Added == codes);
    }

    public static string Code(int number) => $"CODE-{number.ToString("d5", CultureInfo.InvariantCulture)}";

    public async Task<PoolHead> Head(string pool = "thanks") =>
        await Pools.Find(Shop.Id, pool, default) ?? throw new InvalidOperationException($"There is no pool {pool}.");

    public async Task<IReadOnlyList<Voucher>> Ledger(string pool = "thanks") =>
        (await Pools.Ledger(Shop.Id, pool, null, 1000, default)).Vouchers;

    private sealed class OneShop(Shop shop) : IShops
    {
        public ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) => new(id == shop.Id ? shop : null);
    }

    /// <summary>The outbox wants its handlers before they, who want the outbox, are there.</summary>
    private sealed class LateHandler(string kind, List<IOutboxHandler> handlers) : IOutboxHandler
    {
        public string Kind => kind;

        public ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation) =>
            handlers.Find(handler => handler.Kind == kind) is { } found ? found.Handle(item, now, cancellation) : new(new OutboxOutcome.Done());
    }
}
