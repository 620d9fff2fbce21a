using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// WordPress's tool for erasure requests, and WooCommerce's own clean-up of old orders, overwrite an order's personal data and
/// mark it (class-wc-privacy-erasers.php, remove_order_personal_data). The customer id becomes 0, so that normally nothing tells
/// whose order it was; taking the address from our order is what ends its mails.
/// </summary>
internal static class WooCommercePrivacy
{
    // What wp_privacy_anonymize_data makes of any mail address.
    private const string DeletedEmail = "deleted@site.invalid";

    public static bool IsAnonymised(PayloadNode order) =>
        WooCommerceMeta.Value(order, "_anonymized")?.TextOrNumber() == "yes"
        || string.Equals(order.ObjectMember("billing").Member("email").Email(), DeletedEmail, StringComparison.OrdinalIgnoreCase);

    public static Order Anonymous(Order order) => order with { Email = null, Customer = null, DeliveryAddress = null };
}
