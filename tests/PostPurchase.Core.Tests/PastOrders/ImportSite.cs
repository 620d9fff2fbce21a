using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Privacy;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>The services of an import on a store in memory.</summary>
internal sealed class ImportSite
{
    private static readonly CustomerKeys Keys = new(new byte[32]);

    public static readonly Instant Now = Instant.FromUtc(2026, 4, 1, 9, 0);

    public ImportSite(IPartitionStore? store = null)
    {
        Store = store ?? new MemoryStore();
        Log = new OrderLog(Store, new CommitOnly(Store));
        Customers = new CustomerDirectory(Store, Log, Keys);
    }

    public IPartitionStore Store { get; }

    public OrderLog Log { get; }

    public CustomerDirectory Customers { get; }

    public Task<ImportReport> Apply(PastOrderFile file, Instant? now = null) =>
        new OrderImport(Store, Log, new PrivacySite(Store, Log, Customers, Keys).Intake).Apply(A.Shop().Id, file, now ?? Now, null, CancellationToken.None);

    public Task<DryRunReport> DryRun(PastOrderFile file) =>
        new ImportDryRun(Store, new BuiltInCampaigns(), Customers, Keys).Run(A.Shop(), file, Now, null, CancellationToken.None);

    public async Task<IReadOnlyList<RecordedEvent>> Events(string order) =>
        (await OrderPartition.Load(Store, Key(order), CancellationToken.None)).Events;

    public static OrderKey Key(string order) => new(A.Shop().Id, new OrderId(order));

    /// <summary>Many orders are taken in at once; when they are looked at is not what these tests are about.</summary>
    private sealed class CommitOnly(IPartitionStore store) : IWakeups
    {
        public ValueTask<CommitResult> Commit(OrderKey key, IReadOnlyList<RowChange> changes, Instant now, CancellationToken cancellation) =>
            store.Commit(key.Partition, changes, cancellation);

        public ValueTask Wake(OrderKey key, Instant now, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
