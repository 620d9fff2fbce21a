namespace PostPurchase.Core.Auditing;

/// <summary>What was done. Persisted by name.</summary>
public enum AuditedAction
{
    OrderShown,
    CustomerFound,
    CustomerExported,
    CustomerErased,
    CaseOpened,
    CaseResponded,
    CaseResolved,
    ConsentShown,
    ConsentChanged,
    OptInRequested,
    VoucherPoolSaved,
    VoucherPoolRemoved,
    VoucherCodesImported,
    VoucherCodesShown,
    VoucherCodesRegistered,
    VoucherLedgerShown,
    PayloadReplayed,
    ConnectionSaved,
    ConnectionRemoved,
    OrdersReconciled,
    OrdersStarted,
}
