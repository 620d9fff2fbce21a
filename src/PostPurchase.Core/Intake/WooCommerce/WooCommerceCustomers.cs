using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>A customer account. WooCommerce keeps neither a birthday nor a consent to advertising.</summary>
internal static class WooCommerceCustomers
{
    public static Delivery Changed(string topic, PayloadNode body, Shop shop)
    {
        var id = body.Member("id").RequiredId();
        var times = new WooCommerceTimes(shop);
        var billing = body.ObjectMember("billing");
        var changed = new CustomerEvent.Changed
        {
            At = times.Of(body, "date_modified")
                ?? times.Of(body, "date_created")
                ?? throw body.Member("date_created_gmt").Problem("is missing"),
            Customer = new CustomerRef(id, body.Member("email").Email() ?? billing.Member("email").Email()),
            FirstName = body.Member("first_name").Text() ?? billing.Member("first_name").Text(),
            LastName = body.Member("last_name").Text() ?? billing.Member("last_name").Text(),
            Language = WooCommerceMeta.Language(body),
        };
        return new Delivery.Understood(topic, WooCommerceDedupeKey.OfCustomer(id, changed), [], [changed]);
    }
}
