using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// Columns of Shopify's order export: help.shopify.com, "Exporting orders" (Order export details), read November 2026. The
/// columns of the order are filled in its first row only, those that begin with "Lineitem" in every row.
/// </summary>
internal static class ShopifyColumns
{
    public static readonly SheetColumn Name = new("Name");
    public static readonly SheetColumn Id = new("Id");
    public static readonly SheetColumn Email = new("Email");
    public static readonly SheetColumn FinancialStatus = new("Financial Status");
    public static readonly SheetColumn PaidAt = new("Paid at");
    public static readonly SheetColumn FulfillmentStatus = new("Fulfillment Status");
    public static readonly SheetColumn FulfilledAt = new("Fulfilled at");
    public static readonly SheetColumn AcceptsMarketing = new("Accepts Marketing");
    public static readonly SheetColumn Currency = new("Currency");
    public static readonly SheetColumn Subtotal = new("Subtotal");
    public static readonly SheetColumn Shipping = new("Shipping");
    public static readonly SheetColumn Taxes = new("Taxes");
    public static readonly SheetColumn Total = new("Total");
    public static readonly SheetColumn DiscountCode = new("Discount Code");
    public static readonly SheetColumn DiscountAmount = new("Discount Amount");
    public static readonly SheetColumn CreatedAt = new("Created at");
    public static readonly SheetColumn CancelledAt = new("Cancelled at", "Canceled at");
    public static readonly SheetColumn RefundedAmount = new("Refunded Amount");

    public static readonly SheetColumn LineName = new("Lineitem name");
    public static readonly SheetColumn LinePieces = new("Lineitem quantity");
    public static readonly SheetColumn LinePrice = new("Lineitem price");
    public static readonly SheetColumn LineSku = new("Lineitem sku");
    public static readonly SheetColumn LineDiscount = new("Lineitem discount");
    public static readonly SheetColumn LineRequiresShipping = new("Lineitem requires shipping");
    public static readonly SheetColumn LineFulfillmentStatus = new("Lineitem fulfillment status");

    public static readonly SheetAddress ShippingAddress = Address("Shipping");
    public static readonly SheetAddress BillingAddress = Address("Billing");

    // "Street" repeats both lines of the address; where an export has them apart, they are joined as the webhook adapter does.
    private static SheetAddress Address(string kind) => new()
    {
        FullName = new SheetColumn($"{kind} Name"),
        Company = new SheetColumn($"{kind} Company"),
        Street = new SheetColumn($"{kind} Address1", $"{kind} Street"),
        MoreStreet = new SheetColumn($"{kind} Address2"),
        PostalCode = new SheetColumn($"{kind} Zip"),
        City = new SheetColumn($"{kind} City"),
        Region = new SheetColumn($"{kind} Province"),
        Country = new SheetColumn($"{kind} Country"),
    };
}
