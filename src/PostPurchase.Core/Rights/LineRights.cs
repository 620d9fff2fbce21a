using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Rights;

/// <summary>What the customer can rely on for one kept line of goods.</summary>
public sealed record LineRights(OrderLine Line)
{
    /// <summary>Null while it has not arrived, or nobody told.</summary>
    public LocalDate? ArrivedOn { get; init; }

    /// <summary>Until then a defect is taken to have been there from the start: one year (§477 (1) BGB).</summary>
    public LocalDate? PresumptionUntil => ArrivedOn?.PlusYears(1);

    /// <summary>
    /// Until then at least: two years from delivery (§438 (1) no. 3, (2) BGB). It may last longer, such as after a repair
    /// (Directive (EU) 2024/1799, article 16), so it is never said to be the end.
    /// </summary>
    public LocalDate? WarrantyUntil => ArrivedOn?.PlusYears(2);

    public Guarantee? Guarantee { get; init; }

    public LocalDate? GuaranteeUntil => Guarantee is { Months: var months } ? ArrivedOn?.PlusMonths(months) : null;

    /// <summary>Of all kept lines that are shipped.</summary>
    public static IReadOnlyList<LineRights> Of(OrderState state, Order order, ReturnSettings settings, DateTimeZone zone) =>
    [
        .. from line in state.KeptLines
           where line.RequiresShipping
           let arrival = GoodsArrival.Of(line, state, order)
           select new LineRights(line)
           {
               ArrivedOn = arrival is Arrival.Complete complete ? complete.At.InZone(zone).Date : null,
               Guarantee = settings.Guarantees.Of(line),
           },
    ];
}
