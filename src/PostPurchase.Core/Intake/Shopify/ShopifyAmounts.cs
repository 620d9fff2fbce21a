using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>
/// Reads amounts in the currency that the customer paid in. Shopify gives each in the shop's currency (<c>price</c>) and, since API
/// version 2019-04, in both (<c>price_set</c>). All amounts of an order are taken in one currency.
/// </summary>
internal sealed class ShopifyAmounts
{
    private readonly string _shopCurrency;

    private ShopifyAmounts(string shopCurrency, string currency)
    {
        _shopCurrency = shopCurrency;
        Currency = currency;
    }

    public string Currency { get; }

    /// <summary>For an order as in the topics <c>orders/*</c>.</summary>
    public static ShopifyAmounts Of(PayloadNode order)
    {
        var shopCurrency = order.Member("currency").RequiredCurrency();
        var paidIn = order.Member("presentment_currency").Currency();
        var hasBoth = order.Member("total_price_set").Member("presentment_money").Exists;
        return new ShopifyAmounts(shopCurrency, hasBoth && paidIn is not null ? paidIn : shopCurrency);
    }

    /// <summary>The amount in <see cref="Currency"/>; null where it is not given in that.</summary>
    public Money? Of(PayloadNode owner, string name)
    {
        var both = owner.Member($"{name}_set");
        return In(both.Member("presentment_money")) ?? In(both.Member("shop_money")) ?? Plain(owner.Member(name));
    }

    private Money? In(PayloadNode money) =>
        string.Equals(money.Member("currency_code").Currency(), Currency, StringComparison.Ordinal)
            ? money.Member("amount").Money(Currency)
            : null;

    private Money? Plain(PayloadNode amount) =>
        string.Equals(_shopCurrency, Currency, StringComparison.Ordinal) ? amount.Money(Currency) : null;
}
