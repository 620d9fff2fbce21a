using System.Collections.Frozen;
using System.Globalization;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Reviews;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>The fields that conditions may name, and how each is read.</summary>
public static class ConditionFields
{
    private static readonly FrozenDictionary<string, Func<OrderState, Shop, IEnumerable<string?>>> Readers =
        new Dictionary<string, Func<OrderState, Shop, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["order.total"] = (state, _) => One(Number(state.Order?.Totals?.Total.Amount)),
            ["order.discount"] = (state, _) => One(Number(state.Order?.Totals?.Discount?.Amount)),
            ["order.currency"] = (state, _) => One(state.Order?.Currency),
            ["order.country"] = (state, _) => One(state.Order?.DeliveryAddress?.Country),
            ["order.region"] = (state, _) => One(state.Order?.DeliveryAddress?.Region),
            ["order.postal-code"] = (state, _) => One(state.Order?.DeliveryAddress?.PostalCode),
            ["order.language"] = (state, _) => One(state.Order?.Language),
            ["order.voucher"] = (state, _) => state.Order?.Vouchers ?? [],
            ["order.paid"] = (state, _) => One(state.PaidAt is null ? null : "yes"),
            ["order.parcels"] = (state, _) => One(Number(state.Shipments.Count)),
            ["order.returned"] = (state, _) => One(state.Returns.Count > 0 ? "yes" : null),
            ["order.cancel-reason"] = (state, _) => One(state.CancelReason),
            ["lines.count"] = (state, _) => One(Number(state.KeptLines.Count)),
            ["lines.pieces"] = (state, _) => One(Number(state.KeptLines.Sum(line => line.Quantity))),
            ["lines.title"] = (state, _) => state.KeptLines.Select(line => line.Title),
            ["lines.tag"] = (state, _) => state.KeptLines.SelectMany(line => line.Tags),
            ["lines.product"] = (state, _) => state.KeptLines.Select(line => line.ProductId),
            ["lines.sku"] = (state, _) => state.KeptLines.Select(line => line.Sku),
            ["lines.unit-price"] = (state, _) => state.KeptLines.Select(line => Number(line.UnitPrice?.Amount)),
            ["lines.care-tips"] = (state, shop) => state.KeptLines.SelectMany(line => line.Tags).Where(shop.CareTips.ContainsKey),
            ["customer.account"] = (state, _) => One(state.Order?.Customer?.Id is null ? null : "yes"),
            ["customer.accepts-marketing"] = (state, _) => One(state.Order?.Customer?.AcceptsMarketing == true ? "yes" : null),
            ["customer.birthday-month"] = (state, _) => One(Number(state.Order?.Customer?.Birthday?.Month)),
            ["customer.orders"] = (state, _) => One(Number(state.History?.Orders.Count)),
            ["customer.spent"] = (state, _) => One(Number(state.History?.SpentIn(state.Order?.Currency ?? ""))),
            ["customer.days-since-first-order"] = (state, _) => One(Number(state.History?.DaysSinceFirst)),
            ["customer.days-since-last-order"] = (state, _) => One(Number(state.History?.DaysSinceLast)),
            ["customer.ordered-since"] = (state, _) =>
                One(state is { Order: { } order, History: { } history } && history.OrderedSince(order.Id) ? "yes" : null),
            ["customer.bought-product"] = (state, _) => state.History?.Products ?? [],
            ["customer.bought-tag"] = (state, _) => state.History?.Tags ?? [],
            ["customer.tier"] = (state, shop) => One(LoyaltyRule.Reached(state, shop).LastOrDefault()),
            ["customer.tier-reached"] = (state, shop) => LoyaltyRule.Reached(state, shop),
            ["answer.check-in"] = (state, _) => Answer(state, "check-in"),
            ["answer.csat"] = (state, _) => Answer(state, "csat"),
            ["answer.nps"] = (state, _) => Answer(state, "nps"),
            ["answer.comment"] = (state, _) => Answer(state, "comment"),
            ["shop.review-url"] = (_, shop) => ReviewLinks.Platforms(shop).Select(platform => platform.Url),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All fields, for documentation and validation.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Readers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Fields whose values are numbers, for <c>at-least</c> and <c>at-most</c>.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "answer.csat", "answer.nps", "customer.birthday-month",
        "customer.days-since-first-order", "customer.days-since-last-order", "customer.orders", "customer.spent", "lines.count", "lines.pieces", "lines.unit-price",
        "order.discount", "order.parcels", "order.total",
    ];

    /// <summary>Fields over all that the customer bought, for which <see cref="OrderState.History"/> has to be read.</summary>
    public static IReadOnlyList<string> OfHistory { get; } =
    [
        "customer.bought-product", "customer.bought-tag", "customer.days-since-first-order", "customer.days-since-last-order",
        "customer.ordered-since", "customer.orders", "customer.spent", "customer.tier", "customer.tier-reached",
    ];

    /// <summary>The field's values in this order; none where it is unknown or empty.</summary>
    /// <exception cref="ArgumentException">There is no such field; a validated campaign names none.</exception>
    public static IReadOnlyList<string> Read(string field, OrderState state, Shop shop) =>
        Readers.TryGetValue(field, out var read)
            ? Known(read(state, shop))
            : throw new ArgumentException($"There is no field '{field}'.", nameof(field));

    private static string?[] One(string? value) => [value];

    private static string[] Known(IEnumerable<string?> values) => values switch
    {
        string?[] and [{ Length: > 0 } only] => [only],
        string?[] and [null or ""] => [],
        _ => [.. values.OfType<string>().Where(value => value.Length > 0)],
    };

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string?[] Answer(OrderState state, string question) => One(state.Answers.GetValueOrDefault(question)?.Value);
}
