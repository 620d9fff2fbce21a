using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Birthdays;

/// <summary>
/// The day on which a customer may be congratulated. A birthday is used only with the consent to mails about it, wherever it was told:
/// by the customer on the preferences page, which counts first, or by the shop with the order. An existing customer who consented to
/// nothing gave it for something else (GDPR article 5 (1)(b), purpose limitation).
/// </summary>
internal static class KnownBirthday
{
    /// <summary>Null where none is known or it may not be used.</summary>
    public static AnnualDate? Of(OrderState state, Shop shop)
    {
        if (state is not { Order: { } order, ErasedAt: null } || !MayBeUsed(order, state, shop))
        {
            return null;
        }

        return state.Preferences?.Birthday is { } told ? new AnnualDate(told.Month, told.Day)
            : order.Customer?.Birthday is { } known ? new AnnualDate(known.Month, known.Day)
            : null;
    }

    /// <summary>Whether the customer consented to mails about the birthday and did not take that back.</summary>
    public static bool MayBeUsed(Order order, OrderState state, Shop shop) => state.Consents.LatestOf(ConsentCategory.Birthday) switch
    {
        OrderEvent.Consented => true,
        null => order.Customer?.AcceptsMarketing == true
            && shop.Consent?.Find(shop.Consent.CheckoutWording)?.Covers.Has(ConsentCategory.Birthday) == true,
        _ => false,
    };
}
