using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent;

/// <summary>
/// Advertising by mail needs consent, or an existing customer who was told and has not objected (UWG §7 (2) no. 2, (3)).
/// An objection beats every basis but a later consent; the box at the checkout of this or a later order is none.
/// </summary>
public static class AdvertisingGate
{
    private static readonly Instant EarliestDate = Instant.FromUtc(1, 1, 1, 0, 0);

    /// <summary>What a notice says of each category is the same for all orders; dry runs write it a million times.</summary>
    private static readonly ConditionalWeakTable<ExistingCustomerNotice, ConcurrentDictionary<ConsentCategory, string>> Notices = [];

    /// <summary>
    /// The stored basis for mails of a category to this order's customer, in a form that can be shown as proof; null: there is none.
    /// </summary>
    public static string? Basis(ConsentCategory category, Order order, OrderState state, Shop shop)
    {
        if (!state.Consents.IsEmpty && state.Consents.LatestOf(category) is { } latest)
        {
            return latest is OrderEvent.Consented consent ? Explicit(category, consent) : null;
        }

        if (order.Customer?.AcceptsMarketing == true && AtCheckout(category, order, shop.Consent) is { } checkout)
        {
            return checkout;
        }

        return shop.ExistingCustomerNotice is { } notice && Sold(order, state, notice) && notice.Covers.Has(category)
            ? string.Concat(Told(notice, category), order.Id.Value, " placed ", Moment(order.PlacedAt)) + " and not cancelled"
            : null;
    }

    /// <summary>Whether a basis is a consent; else it is §7 (3) UWG, which covers similar goods only.</summary>
    public static bool IsConsent(string basis) => basis.StartsWith("consent:", StringComparison.Ordinal);

    private static string Told(ExistingCustomerNotice notice, ConsentCategory category) => Notices.GetOrCreateValue(notice).GetOrAdd(
        category,
        static (about, told) => $"existing customer: {CategoryNames.Of(about)} for own similar goods, "
            + $"notice {told.Version} shown at checkout since {Moment(told.ShownSince)}, order ",
        notice);

    /// <summary>
    /// The conditions of §7 (3) UWG that an order can show: the address came with a sale (no. 1), and the notice was on screen then
    /// (no. 4). That the goods advertised are the shop's own and similar (no. 2) the notice says, and the shop answers for; no. 3 is
    /// that nobody objected.
    /// </summary>
    private static bool Sold(Order order, OrderState state, ExistingCustomerNotice notice) =>
        order.PlacedAt >= notice.ShownSince && state.CancelledAt is null;

    private static string Explicit(ConsentCategory category, OrderEvent.Consented consent)
    {
        var confirmed = consent.Proof is { RequestedAt: { } requestedAt, ConfirmedAt: { } confirmedAt }
            ? $", requested {Moment(requestedAt)}, confirmed {Moment(confirmedAt)}"
            : "";
        var mail = consent.Proof?.MessageId is { } id ? $" by mail {id}" : "";
        return $"consent: {CategoryNames.Of(category)}, {consent.Source}, {Moment(consent.At)}, {Wording(consent.Wording)}{confirmed}{mail}";
    }

    private static string? AtCheckout(ConsentCategory category, Order order, ConsentSettings? settings)
    {
        var wording = settings?.Find(settings.CheckoutWording);
        return (wording?.Covers ?? CategorySet.Unnamed).Has(category)
            ? $"consent: {CategoryNames.Of(category)}, checkout of order {order.Id}, {Moment(order.PlacedAt)}, {Wording(wording?.Version)}"
            : null;
    }

    private static string Wording(string? version) => version is null ? "wording not recorded" : $"wording {version}";

    /// <summary>As <see cref="InstantPattern.General"/> writes it, at a fraction of the cost: dry runs write it for each mail.</summary>
    private static string Moment(Instant at) => at < EarliestDate
        ? InstantPattern.General.Format(at)
        : at.ToDateTimeUtc().ToString("s", CultureInfo.InvariantCulture) + "Z";
}
