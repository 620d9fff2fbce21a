using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>Translates the topics about customers.</summary>
internal static class ShopifyCustomer
{
    public static IReadOnlyList<CustomerEvent> Changed(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        return
        [
            new CustomerEvent.Changed
            {
                Customer = new CustomerRef(ShopifyId.RequiredOf(body), body.Member("email").Email()),
                At = webhook.ChangedAt(),
                FirstName = body.Member("first_name").Text(),
                LastName = body.Member("last_name").Text(),
                AcceptsMarketing = AcceptsMarketing(body),
            },
        ];
    }

    /// <summary><c>customers_email_marketing_consent/update</c>; nothing where it tells of no decision.</summary>
    public static IReadOnlyList<CustomerEvent> ConsentChanged(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        var id = ShopifyId.Of(body.Member("customer_id")) ?? throw body.Member("customer_id").Problem("is missing");
        if (AcceptsMarketing(body) is not { } accepts)
        {
            return [];
        }

        return
        [
            new CustomerEvent.Changed
            {
                Customer = new CustomerRef(id, body.Member("email_address").Email()),
                At = ConsentUpdatedAt(body) ?? webhook.ChangedAt(),
                AcceptsMarketing = accepts,
            },
        ];
    }

    /// <summary><c>customers/delete</c>: the body is the customer.</summary>
    public static IReadOnlyList<CustomerEvent> Deleted(ShopifyWebhook webhook) => Erased(webhook, webhook.Body.Required());

    /// <summary><c>customers/redact</c>: a demand under privacy law; the body names the customer, and the orders that the demand covers.</summary>
    public static IReadOnlyList<CustomerEvent> Redacted(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        return Erased(webhook, body.Member("customer").Required(), [.. Orders(body)]);
    }

    private static IEnumerable<OrderId> Orders(PayloadNode body) =>
        body.Member("orders_to_redact").Items().Select(ShopifyId.Of).OfType<string>().Select(id => new OrderId(id));

    private static IReadOnlyList<CustomerEvent> Erased(ShopifyWebhook webhook, PayloadNode customer, IReadOnlyList<OrderId>? orders = null)
    {
        var email = customer.Member("email").Email();
        var id = ShopifyId.Of(customer.Member("id")) ?? ShopifyId.Of(customer.Member("admin_graphql_api_id"));
        return id is null && email is null
            ? throw customer.Member("id").Problem("is missing, and so is the e-mail address")
            : [new CustomerEvent.Erased { Customer = new CustomerRef(id, email), At = webhook.HappenedAt(), Orders = orders is [] ? null : orders }];
    }

    /// <summary>
    /// False only for <c>unsubscribed</c>: <c>not_subscribed</c>, <c>pending</c> (double opt-in not answered) and the false of the older
    /// <c>accepts_marketing</c> are no decision of the customer.
    /// </summary>
    private static bool? AcceptsMarketing(PayloadNode body) => body.Member("email_marketing_consent").Member("state").Text() switch
    {
        "subscribed" => true,
        "unsubscribed" => false,
        null when body.Member("accepts_marketing").Flag() == true => true,
        _ => null,
    };

    private static Instant? ConsentUpdatedAt(PayloadNode body) =>
        body.Member("email_marketing_consent").Member("consent_updated_at").Instant();
}
