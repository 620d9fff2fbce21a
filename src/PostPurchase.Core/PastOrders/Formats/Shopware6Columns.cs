using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// Columns of Shopware 6's order export: the profile "Default orders" (shopware/shopware, V6_4/Migration1627983652AddOrderExportProfile)
/// and, for profiles that were extended, the entities' own paths and the names that follow the default's pattern. The default has
/// neither states nor currency; it gives countries and states as ids of the installation, which are passed over.
/// </summary>
internal static class Shopware6Columns
{
    public static readonly SheetColumn Id = new("id", "order_id");
    public static readonly SheetColumn Number = new("order_number");
    public static readonly SheetColumn PlacedAt = new("order_date_time");
    public static readonly SheetColumn UpdatedAt = new("updated_at");
    public static readonly SheetColumn SalesChannel = new("sales_channel_id");
    public static readonly SheetColumn Email = new("customer_email", "orderCustomer.email");
    public static readonly SheetColumn FirstName = new("customer_firstname", "orderCustomer.firstName");
    public static readonly SheetColumn LastName = new("customer_lastname", "orderCustomer.lastName");
    public static readonly SheetColumn CustomerId = new("customer_id", "orderCustomer.customerId");
    public static readonly SheetColumn Language = new("language_code", "language.locale.code", "locale");
    public static readonly SheetColumn Currency = new("currency", "currency.isoCode");
    public static readonly SheetColumn Total = new("amount_total");
    public static readonly SheetColumn Shipping = new("shipping_total");
    public static readonly SheetColumn Items = new("line_items");
    public static readonly SheetColumn State = new("order_state", "stateMachineState.technicalName", "state");
    public static readonly SheetColumn PaymentState = new("payment_state", "transaction_state", "transactions.stateMachineState.technicalName");
    public static readonly SheetColumn DeliveryState = new("delivery_state", "deliveries.stateMachineState.technicalName");
    public static readonly SheetColumn TrackingCodes = new("tracking_codes", "deliveries.trackingCodes");
    public static readonly SheetColumn ShippingMethod = new("shipping_method", "deliveries.shippingMethod.name");
    public static readonly SheetColumn DeliveryId = new("delivery_id", "deliveries.id");
    public static readonly SheetColumn TransactionId = new("transaction_id", "transactions.id");
    public static readonly SheetColumn DeliveryUpdatedAt = new("delivery_updated_at", "deliveries.updatedAt");
    public static readonly SheetColumn TransactionUpdatedAt = new("transaction_updated_at", "transactions.updatedAt");

    public static readonly SheetAddress ShippingAddress = Address("shipping_address", "deliveries.shippingOrderAddress");
    public static readonly SheetAddress BillingAddress = Address("billing_address", "billingAddress");

    private static SheetAddress Address(string name, string path) => new()
    {
        FirstName = new SheetColumn($"{name}_firstname", $"{path}.firstName"),
        LastName = new SheetColumn($"{name}_lastname", $"{path}.lastName"),
        Company = new SheetColumn($"{name}_company", $"{path}.company"),
        Street = new SheetColumn($"{name}_street", $"{path}.street"),
        PostalCode = new SheetColumn($"{name}_zipcode", $"{path}.zipcode"),
        City = new SheetColumn($"{name}_city", $"{path}.city"),
        Region = new SheetColumn($"{name}_country_state", $"{path}.countryState.shortCode"),
        Country = new SheetColumn($"{name}_country", $"{name}_country_iso", $"{path}.country.iso"),
    };
}
