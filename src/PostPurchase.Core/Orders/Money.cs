using System.Globalization;

namespace PostPurchase.Core.Orders;

/// <summary>An amount in a currency (ISO 4217 code). The amount keeps the digits that the shop sent: nothing is rounded.</summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>
    /// Stands for the currency of the order where a webhook gives an amount without one (Standard Webhooks' refunds); the order's
    /// history puts in the real one. ISO 4217's code for "no currency".
    /// </summary>
    public const string CurrencyOfOrder = "XXX";

    /// <summary>Persisted form, such as <c>14.95 EUR</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
