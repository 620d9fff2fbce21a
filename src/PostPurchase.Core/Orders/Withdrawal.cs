using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>A customer's declaration of withdrawal (§355 BGB), as it was made.</summary>
/// <param name="Lines">What is withdrawn from; empty: the whole contract.</param>
/// <param name="Name">As the customer wrote it.</param>
/// <param name="Email">Where the confirmation goes; null: to the order's address.</param>
/// <param name="Statement">What the customer wrote besides.</param>
public sealed record Withdrawal(
    string Id, Instant DeclaredAt, IReadOnlyList<LineQuantity> Lines, string? Name, string? Email, string? Statement);
