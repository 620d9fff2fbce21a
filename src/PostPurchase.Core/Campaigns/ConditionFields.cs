using System.Collections.Frozen;
using System.Globalization;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>The fields that conditions may name, and how each is read.</summary>
public static class ConditionFields
{
    private static readonly FrozenDictionary<string, Func<OrderState, Shop, IEnumerable<string?>>> Readers =
        new Dictionary<string, Func<OrderState, Shop, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["order.total"] = (state, _) => [state.Order?.Totals?.Total.Amount.ToString(CultureInfo.InvariantCulture)],
            ["order.currency"] = (state, _) => [state.Order?.Currency],
            ["order.country"] = (state, _) => [state.Order?.DeliveryAddress?.Country],
            ["order.voucher"] = (state, _) => state.Order?.Vouchers ?? [],
            ["order.cancel-reason"] = (state, _) => [state.CancelReason],
            ["lines.tag"] = (state, _) => state.KeptLines.SelectMany(line => line.Tags),
            ["lines.product"] = (state, _) => state.KeptLines.Select(line => line.ProductId),
            ["lines.sku"] = (state, _) => state.KeptLines.Select(line => line.Sku),
            ["lines.care-tips"] = (state, shop) => state.KeptLines.SelectMany(line => line.Tags).Where(shop.CareTips.ContainsKey),
            ["answer.check-in"] = (state, _) => Answer(state, "check-in"),
            ["answer.csat"] = (state, _) => Answer(state, "csat"),
            ["answer.nps"] = (state, _) => Answer(state, "nps"),
            ["shop.review-url"] = (_, shop) => [shop.Brand.ReviewUrl],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All fields, for documentation and validation.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Readers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The field's values in this order; none where it is unknown or empty.</summary>
    /// <exception cref="ArgumentException">There is no such field; a validated campaign names none.</exception>
    public static IReadOnlyList<string> Read(string field, OrderState state, Shop shop) =>
        Readers.TryGetValue(field, out var read)
            ? [.. read(state, shop).OfType<string>().Where(value => value.Length > 0)]
            : throw new ArgumentException($"There is no field '{field}'.", nameof(field));

    private static string?[] Answer(OrderState state, string question) => [state.Answers.GetValueOrDefault(question)?.Value];
}
