using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>What a customer bought so far. Pure; orders that were cancelled or went back as a whole are not in it.</summary>
public sealed class CustomerHistory
{
    /// <param name="orders">All of the customer's, in any order; of one that is given twice, the first counts.</param>
    /// <param name="asOf">The moment from which days are counted.</param>
    public CustomerHistory(IEnumerable<CustomerOrder> orders, Instant asOf)
    {
        AsOf = asOf;
        Orders =
        [
            .. orders.DistinctBy(order => order.Id)
                .Where(order => !order.Summary.Ended)
                .OrderBy(order => order.Summary.PlacedAt)
                .ThenBy(order => order.Id.Value, StringComparer.Ordinal),
        ];
    }

    public static CustomerHistory None { get; } = new([], Instant.MinValue);

    public Instant AsOf { get; }

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<CustomerOrder> Orders { get; }

    public CustomerOrder? First => Orders is [var first, ..] ? first : null;

    /// <summary>The order that stands for the customer, as long as no later one is placed.</summary>
    public CustomerOrder? Last => Orders is [.., var last] ? last : null;

    public int? DaysSinceFirst => Days(First);

    public int? DaysSinceLast => Days(Last);

    public IEnumerable<string> Products => Orders.SelectMany(order => order.Summary.Products).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Tags => Orders.SelectMany(order => order.Summary.Tags).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was paid in a currency, less what was paid back.</summary>
    public decimal SpentIn(string currency) => Orders
        .Select(order => order.Summary.Spent)
        .Where(spent => spent?.Currency == currency)
        .Sum(spent => spent?.Amount ?? 0);

    /// <summary>Whether a later order than this one was placed.</summary>
    public bool OrderedSince(OrderId order) =>
        Orders.FirstOrDefault(known => known.Id == order) is { } known && Last is { } last
            && last.Id != order && last.Summary.PlacedAt >= known.Summary.PlacedAt;

    private int? Days(CustomerOrder? order) => order is null ? null : (int)Math.Floor((AsOf - order.Summary.PlacedAt).TotalDays);
}
