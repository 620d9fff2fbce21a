using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake;

/// <summary>A declaration of withdrawal that names its order only as customers do: by number, beside their mail address.</summary>
/// <param name="Number">As the customer wrote it.</param>
/// <param name="Email">The customer's.</param>
/// <param name="Path">JSON path of the number.</param>
/// <param name="Declared">Makes the event, once the order is found.</param>
public sealed record NumberedWithdrawal(string Number, string Email, string Path, Func<OrderId, OrderEvent.WithdrawalDeclared> Declared);
