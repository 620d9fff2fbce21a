using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent;

/// <summary>
/// Advertising by mail needs consent, or an existing customer who was told and has not objected (UWG §7 (2) no. 2, (3)).
/// Objections are <c>Exits</c>' matter and beat every basis.
/// </summary>
public static class AdvertisingGate
{
    private static readonly Instant EarliestDate = Instant.FromUtc(1, 1, 1, 0, 0);

    /// <summary>The stored basis for advertising to this order's customer, in a form that can be shown as proof; null: there is none.</summary>
    public static string? Basis(Order order, OrderState state, Shop shop)
    {
        if (state.Consent is { } consent)
        {
            return $"consent: {consent.Source}, {Moment(consent.At)}";
        }

        if (order.Customer?.AcceptsMarketing == true)
        {
            return $"consent: checkout of order {order.Id}, {Moment(order.PlacedAt)}";
        }

        return shop.ExistingCustomerNotice is { } notice && order.PlacedAt >= notice.ShownSince
            ? $"existing customer: notice {notice.Version} shown at checkout, {Moment(order.PlacedAt)}"
            : null;
    }

    /// <summary>As <see cref="InstantPattern.General"/> writes it, at a fraction of the cost: dry runs write it for each mail.</summary>
    private static string Moment(Instant at) => at < EarliestDate
        ? InstantPattern.General.Format(at)
        : at.ToDateTimeUtc().ToString("s", CultureInfo.InvariantCulture) + "Z";
}
