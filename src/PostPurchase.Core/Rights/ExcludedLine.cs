using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Rights;

/// <summary>A line without a right of withdrawal (§312g (2) BGB), and why.</summary>
public sealed record ExcludedLine(OrderLine Line, LocalizedText Why);
