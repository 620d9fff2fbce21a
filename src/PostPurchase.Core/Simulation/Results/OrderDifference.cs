using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation.Results;

/// <summary>An order that gets other mails, or at other times.</summary>
/// <param name="Before">Its mails that only the compared campaign sends, such as <c>survey 2026-04-02 10:00</c>.</param>
/// <param name="After">Its mails that only the tried campaign sends.</param>
public sealed record OrderDifference(OrderId Order, IReadOnlyList<string> Before, IReadOnlyList<string> After);
