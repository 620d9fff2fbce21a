using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>What a customer's partition knows of one of the customer's orders. Persisted, so that a customer's past is read in one query.</summary>
public sealed record OrderSummary
{
    /// <summary>More of a large order decide nothing.</summary>
    private const int Most = 50;

    public required Instant PlacedAt { get; init; }

    /// <summary>The shop's id of the customer, by which orders under the customer's other addresses are found; null for a guest.</summary>
    public string? Customer { get; init; }

    /// <summary>What the customer paid and did not get back; null where the shop told no sums.</summary>
    public Money? Spent { get; init; }

    /// <summary>Ids of the products kept, or their SKUs where the shop tells no ids; at most fifty.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Tags of the products kept; at most fifty.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Products that went back, by the same names; at most fifty, null for none. A cancelled order tells nothing of them.</summary>
    public IReadOnlyList<string>? Returned { get; init; }

    /// <summary>True where it was cancelled or nothing of it is kept: it counts as no purchase.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ended { get; init; }

    public static OrderSummary Of(Order order, OrderState state) => new()
    {
        PlacedAt = order.PlacedAt,
        Customer = order.Customer?.Id,
        Spent = order.Totals?.Total is { } total ? total with { Amount = Math.Max(0, total.Amount - Refunded(state)) } : null,
        Products = Some(state.KeptLines.Select(line => line.ProductId ?? line.Sku)),
        Tags = Some(state.KeptLines.SelectMany(line => line.Tags)),
        Returned = state.CancelledAt is null ? ReturnedOf(order, state) : null,
        Ended = Exits.Ended(order, state) is not null,
    };

    private static string[]? ReturnedOf(Order order, OrderState state)
    {
        var kept = state.KeptLines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        return Some(order.Lines.Where(line => !kept.Contains(line.Id)).Select(line => line.ProductId ?? line.Sku)) is { Length: > 0 } returned ? returned : null;
    }

    private static decimal Refunded(OrderState state) => state.Refunds.Sum(refund => refund.Amount?.Amount ?? 0);

    private static string[] Some(IEnumerable<string?> values) =>
        [.. values.OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Take(Most)];
}
