using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Rights;

/// <summary>What the customer of an order can do with it, and until when, at one moment.</summary>
public sealed record OrderRights
{
    /// <summary>The recipient's zone, in which all days here are.</summary>
    public required DateTimeZone Zone { get; init; }

    public required LocalDate Today { get; init; }

    public required WithdrawalPeriod Withdrawal { get; init; }

    /// <summary>What can be withdrawn from, as long as the period is open.</summary>
    public required IReadOnlyList<OpenLine> Withdrawable { get; init; }

    public required IReadOnlyList<ExcludedLine> Excluded { get; init; }

    /// <summary>Whether the contract as a whole can be withdrawn from, and not only lines of it.</summary>
    public required bool WholeIsWithdrawable { get; init; }

    /// <summary>The period is open and there is something to withdraw from.</summary>
    public bool CanWithdraw => Withdrawal.IsOpen(Today) && (WholeIsWithdrawable || Withdrawable.Count > 0);

    /// <summary>What has left the shop and is in no return.</summary>
    public required IReadOnlyList<OpenLine> Returnable { get; init; }

    /// <summary>Last day of the shop's own offer; null where it makes none, or receipt is unknown.</summary>
    public LocalDate? ReturnUntil { get; init; }

    /// <summary>Whether goods can be sent back: by the shop's own offer, or since they were withdrawn from.</summary>
    public required bool ReturnIsOpen { get; init; }

    public bool CanReturn => ReturnIsOpen && Returnable.Count > 0;

    public required IReadOnlyList<LineRights> Lines { get; init; }

    public static OrderRights Of(OrderState state, Order order, Shop shop, Instant now)
    {
        var settings = shop.Returns ?? ReturnSettings.Default;
        var place = RecipientPlaces.For(order.DeliveryAddress, shop);
        var today = now.InZone(place.Zone).Date;
        var holidays = HolidayCalendar.For(shop.Country, shop.Region);
        var period = WithdrawalPeriod.Of(state, order, settings.WithdrawalInstruction is not null, place, holidays);
        var excluded = Exclusions(order, settings);
        var returnUntil = settings.ReturnDays is { } days && period is WithdrawalPeriod.Known { FromContract: false } known
            ? known.Began.PlusDays(days)
            : (LocalDate?)null;
        return new OrderRights
        {
            Zone = place.Zone,
            Today = today,
            Withdrawal = period,
            Withdrawable = [.. OpenLines.ForWithdrawal(state).Where(open => excluded.All(line => line.Line.Id != open.Line.Id))],
            Excluded = excluded,
            WholeIsWithdrawable = excluded.Count == 0 && OpenLines.IsWhole(state, order),
            Returnable = OpenLines.ForReturn(state, order),
            ReturnUntil = returnUntil,
            ReturnIsOpen = state.Withdrawals.Count > 0 || (settings.ReturnDays is not null && (returnUntil is null || today <= returnUntil)),
            Lines = LineRights.Of(state, order, settings, place.Zone),
        };
    }

    private static List<ExcludedLine> Exclusions(Order order, ReturnSettings settings) =>
    [
        .. from line in order.Lines
           let why = settings.NoWithdrawal.Of(line)
           where why is not null
           select new ExcludedLine(line, why),
    ];
}
