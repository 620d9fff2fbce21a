using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.TestKit.Privacy;

/// <summary>The services of data protection, put together as a host does.</summary>
public sealed class PrivacySite
{
    public PrivacySite(IPartitionStore store, OrderLog orders, CustomerDirectory customers, CustomerKeys keys)
    {
        IOrderTraces[] traces = [new VoucherTraces(new PoolStore(store, TimeProvider.System))];
        var scrubber = new Scrubber(store, keys, traces);
        Audit = new AuditLog(store);
        Ledger = new IntakeLedger(store, new ErasedAddresses(store, keys));
        Requests = new ErasureRequests(store, keys);
        Search = new CustomerSearch(store, keys);
        Erasure = new CustomerErasure(
            Requests,
            Search,
            new OrderErasure(store, orders, scrubber),
            new Remains(store, keys, Ledger, scrubber, traces),
            new AuditTrail(Audit, keys));
        Work = new ErasureWork(Requests, Erasure);
        Intake = new CustomerIntake(customers, Erasure);
        Follower = new ErasureFollower(customers, orders, scrubber);
    }

    public AuditLog Audit { get; }

    public IntakeLedger Ledger { get; }

    public ErasureRequests Requests { get; }

    public CustomerSearch Search { get; }

    public CustomerErasure Erasure { get; }

    public ErasureWork Work { get; }

    public CustomerIntake Intake { get; }

    public ErasureFollower Follower { get; }
}
