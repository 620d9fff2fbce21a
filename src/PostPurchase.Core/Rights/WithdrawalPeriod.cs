using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Rights;

/// <summary>The period in which a consumer can withdraw from an order (§§355, 356 BGB).</summary>
public abstract record WithdrawalPeriod
{
    /// <summary>§355 (2) BGB.</summary>
    private const int Days = 14;

    /// <summary>What comes on top where the customer was not instructed (§356 (3) BGB).</summary>
    private const int MonthsWithoutInstruction = 12;

    private WithdrawalPeriod()
    {
    }

    /// <summary>It began on a known day.</summary>
    /// <param name="Began">The day of receipt, or of the contract where nothing is shipped; not counted (§187 (1) BGB).</param>
    /// <param name="LastDay">Counted in full (§188 BGB).</param>
    /// <param name="FromContract">Whether it began with the contract.</param>
    public sealed record Known(LocalDate Began, LocalDate LastDay, bool FromContract) : WithdrawalPeriod;

    /// <summary>Not everything has been received, or nobody knows when: it has not begun, as far as is known, and cannot have ended.</summary>
    public sealed record Unknown(Arrival Arrival) : WithdrawalPeriod;

    /// <summary>Whether the right can be used on a day.</summary>
    public bool IsOpen(LocalDate today) => this switch
    {
        Known known => today <= known.LastDay,
        Unknown => true,
        _ => throw new InvalidOperationException($"No rule for {this}."),
    };

    /// <summary>
    /// From receipt of the last parcel (§356 (2) no. 1 BGB); from the contract where nothing is shipped (§355 (2) BGB). An estimate is
    /// no receipt.
    /// </summary>
    /// <param name="instructed">Whether the customer was told of the right.</param>
    /// <param name="place">Where the customer is.</param>
    /// <param name="shopHolidays">
    /// Holidays at the shop. Which of both places §193 BGB means can be argued about; the later end is taken.
    /// </param>
    public static WithdrawalPeriod Of(
        OrderState state, Order order, bool instructed, RecipientPlace place, HolidayCalendar shopHolidays)
    {
        LocalDate Day(Instant at) => at.InZone(place.Zone).Date;
        Known From(LocalDate began, bool contract) => new(began, LastDayOf(began, instructed, place.Holidays, shopHolidays), contract);
        if (order.Lines.Count > 0 && !order.Lines.Any(line => line.RequiresShipping))
        {
            return From(Day(order.PlacedAt), contract: true);
        }

        var arrival = GoodsArrival.Of(state, order);
        return arrival is Arrival.Complete complete ? From(Day(complete.At), contract: false) : new Unknown(arrival);
    }

    private static LocalDate LastDayOf(LocalDate began, bool instructed, HolidayCalendar customers, HolidayCalendar shops)
    {
        var last = (instructed ? began : began.PlusMonths(MonthsWithoutInstruction)).PlusDays(Days);
        while (!customers.IsWorkingDay(last) || !shops.IsWorkingDay(last))
        {
            last = last.PlusDays(1);
        }

        return last;
    }
}
