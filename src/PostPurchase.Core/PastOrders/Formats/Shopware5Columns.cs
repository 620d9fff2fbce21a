using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// Columns of Shopware 5's profiles "default_orders" (a row for each position) and "default_order_main_data" (a row for each
/// order): docs.shopware.com, "Import / Export: Orders", and shopware5/SwagImportExport, Components/DbAdapters/OrdersDbAdapter.php.
/// </summary>
internal static class Shopware5Columns
{
    public static readonly SheetColumn Id = new("orderId");
    public static readonly SheetColumn Number = new("number", "orderNumber");
    public static readonly SheetColumn PlacedAt = new("orderTime");
    public static readonly SheetColumn Status = new("status", "orderStatusId");
    public static readonly SheetColumn Cleared = new("cleared", "paymentStatusId");
    public static readonly SheetColumn ClearedAt = new("clearedDate");
    public static readonly SheetColumn Total = new("invoiceAmount");
    public static readonly SheetColumn Shipping = new("invoiceShipping");
    public static readonly SheetColumn Currency = new("currency");
    public static readonly SheetColumn IsNet = new("net");
    public static readonly SheetColumn TrackingCode = new("trackingCode");
    public static readonly SheetColumn Dispatch = new("dispatchDescription");
    public static readonly SheetColumn Email = new("email", "customerEmail");
    public static readonly SheetColumn CustomerId = new("customerId");

    public static readonly SheetColumn LineId = new("orderDetailId");
    public static readonly SheetColumn Product = new("articleId");
    public static readonly SheetColumn Sku = new("articleNumber");
    public static readonly SheetColumn Title = new("articleName");
    public static readonly SheetColumn Quantity = new("quantity");
    public static readonly SheetColumn Shipped = new("shipped");
    public static readonly SheetColumn Price = new("price");
    public static readonly SheetColumn Mode = new("mode");
    public static readonly SheetColumn Download = new("esd");

    public static readonly SheetAddress ShippingAddress = Address("shipping");
    public static readonly SheetAddress BillingAddress = Address("billing");

    private static SheetAddress Address(string kind) => new()
    {
        FirstName = new SheetColumn($"{kind}Firstname"),
        LastName = new SheetColumn($"{kind}Lastname"),
        Company = new SheetColumn($"{kind}Company"),
        Street = new SheetColumn($"{kind}Street"),
        MoreStreet = new SheetColumn($"{kind}Streetnumber", $"{kind}AdditionalAddressLine1"),
        PostalCode = new SheetColumn($"{kind}Zipcode"),
        City = new SheetColumn($"{kind}City"),
        Country = new SheetColumn($"{kind}CountryIso"),
    };
}
