using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>Sums by currency.</summary>
internal static class MoneySums
{
    /// <param name="sign">1 to add, -1 to take away.</param>
    public static IReadOnlyList<Money> Plus(this IReadOnlyList<Money> sums, Money? amount, int sign = 1) => amount is not { Amount: not 0 } added
        ? sums
        :
        [
            .. from sum in sums.Append(added with { Amount = sign * added.Amount })
               group sum.Amount by sum.Currency into currency
               orderby currency.Key
               where currency.Sum() != 0
               select new Money(currency.Sum(), currency.Key),
        ];

    public static decimal In(this IReadOnlyList<Money> sums, string currency) => sums.FirstOrDefault(sum => sum.Currency == currency).Amount;
}
