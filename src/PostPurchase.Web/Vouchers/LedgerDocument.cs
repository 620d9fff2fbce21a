namespace PostPurchase.Web.Vouchers;

/// <summary>A page of a pool's ledger.</summary>
/// <param name="Next">What <c>after</c> is to be for the next page; null after the last one.</param>
internal sealed record LedgerDocument(string Pool, SumsDocument Sums, IReadOnlyList<VoucherDocument> Vouchers, long? Next);
