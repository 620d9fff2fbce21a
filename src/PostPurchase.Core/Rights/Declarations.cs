using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Rights;

/// <summary>Records what customers declare on the page of their order, each declaration once.</summary>
public sealed class Declarations(OrderLog orders)
{
    private const string Source = "order page";

    /// <summary>Records a declaration of withdrawal, and the return of what was shipped of it under the same id.</summary>
    /// <param name="goods">What is to be sent back; empty: nothing is.</param>
    /// <returns>False when it was on record already.</returns>
    public ValueTask<bool> Withdraw(
        OrderKey key,
        Withdrawal declared,
        IReadOnlyList<LineQuantity> goods,
        CancellationToken cancellation)
    {
        var withdrawal = new OrderEvent.WithdrawalDeclared
        {
            At = declared.DeclaredAt,
            OrderId = key.Order,
            WithdrawalId = declared.Id,
            Lines = declared.Lines,
            Name = declared.Name,
            Email = declared.Email,
            Statement = declared.Statement,
        };
        OrderEvent[] events = goods.Count == 0
            ? [withdrawal]
            : [withdrawal, Requested(key, declared.Id, goods, declared.DeclaredAt)];
        return Append(key, declared.Id, events, declared.DeclaredAt, cancellation);
    }

    /// <summary>Records a return.</summary>
    /// <returns>False when it was on record already.</returns>
    public ValueTask<bool> Return(
        OrderKey key, string id, IReadOnlyList<LineQuantity> lines, Instant now, CancellationToken cancellation) =>
        Append(key, id, [Requested(key, id, lines, now)], now, cancellation);

    private static OrderEvent.ReturnRequested Requested(
        OrderKey key, string id, IReadOnlyList<LineQuantity> lines, Instant at) =>
        new() { At = at, OrderId = key.Order, ReturnId = id, Lines = lines };

    private ValueTask<bool> Append(
        OrderKey key, string id, IReadOnlyList<OrderEvent> events, Instant now, CancellationToken cancellation)
    {
        var recorded = events.Select(happened => RecordedEvent.Of(happened, now, Source)).ToList();
        return orders.Append(key, "declaration-" + id, recorded, now, cancellation);
    }
}
