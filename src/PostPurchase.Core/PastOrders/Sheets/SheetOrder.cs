using PostPurchase.Core.Orders;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>What a format made of an order's rows.</summary>
/// <param name="Events">None where the order is of no use.</param>
/// <param name="Ignored">Why it is of no use, see <see cref="PastOrderEntry.Ignored"/>.</param>
internal sealed record SheetOrder(IReadOnlyList<OrderEvent> Events, string? Ignored = null);
