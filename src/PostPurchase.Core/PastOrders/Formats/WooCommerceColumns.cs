using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>
/// Columns of WooCommerce's exports, read November 2026: the analytics report "Orders" (woocommerce/woocommerce,
/// src/Admin/API/Reports/Orders/Controller.php, get_export_columns), WebToffee's Order Export and Import
/// (admin/modules/order/export/export.php), WooCommerce's own Customer/Order/Coupon Export (docs.woocommerce.com, the same names
/// in snake case), and Advanced Order Export (the labels with "(Billing)" and "(Shipping)").
/// </summary>
internal static class WooCommerceColumns
{
    public static readonly SheetColumn Id = new("order_id", "Post ID");
    public static readonly SheetColumn Number = new("order_number_formatted", "order_number", "Order #");
    public static readonly SheetColumn Date = new("order_date", "date_created", "Date");
    public static readonly SheetColumn Status = new("status", "order_status");
    public static readonly SheetColumn PaidAt = new("paid_date", "date_paid");
    public static readonly SheetColumn CompletedAt = new("completed_date", "date_completed");
    public static readonly SheetColumn ModifiedAt = new("modified_date", "date_modified", "Modification Date");
    public static readonly SheetColumn Currency = new("order_currency", "currency");
    public static readonly SheetColumn Total = new("order_total", "Order Total Amount", "total");
    public static readonly SheetColumn Shipping = new("shipping_total", "Order Shipping Amount");
    public static readonly SheetColumn ShippingTax = new("shipping_tax_total", "Order Shipping Tax Amount");
    public static readonly SheetColumn Tax = new("tax_total", "Order Total Tax Amount");
    public static readonly SheetColumn Discount = new("discount_total", "cart_discount", "Cart Discount Amount");
    public static readonly SheetColumn RefundedTotal = new("refunded_total", "Order Refund Amount", "total_refunded");
    public static readonly SheetColumn Refunds = new("refund_items", "refunds");
    public static readonly SheetColumn Coupons = new("coupon_items", "coupons", "Coupon Code", "Coupon(s)");
    public static readonly SheetColumn TrackingNumber = new("tracking_number", "shipment_tracking_number");
    public static readonly SheetColumn Carrier = new("tracking_provider", "shipment_tracking_provider");

    public static readonly SheetColumn Email = new("billing_email", "Email (Billing)", "Billing Email Address", "customer_email");
    public static readonly SheetColumn CustomerId = new("customer_id", "customer_user", "Customer User ID");
    public static readonly SheetColumn CustomerName = new("Customer", "customer_name");
    public static readonly SheetColumn Language = new("wpml_language", "meta:wpml_language", "order_language");

    public static readonly SheetColumn ItemName = new("item_name", "line_item_name", "Product Name", "Product Name (main)");
    public static readonly SheetColumn ItemQuantity = new("item_quantity", "line_item_quantity", "Quantity", "Qty");
    public static readonly SheetColumn ItemSku = new("item_sku", "line_item_sku", "SKU", "Product SKU");
    public static readonly SheetColumn ItemProduct = new("item_product_id", "line_item_product_id", "Product Id");
    public static readonly SheetColumn ItemPrice = new("item_price", "Item Cost");
    public static readonly SheetColumn ItemTotal = new("item_total", "line_item_total", "Order Line Total");
    public static readonly SheetColumn ItemTax = new("item_total_tax", "item_tax", "line_item_total_tax", "Order Line Total Tax");
    public static readonly SheetColumn Items = new("line_items", "Product(s)");

    public static readonly SheetAddress ShippingAddress = Address("Shipping");
    public static readonly SheetAddress BillingAddress = Address("Billing");

    private static SheetAddress Address(string kind) => new()
    {
        FirstName = new SheetColumn($"{kind} First Name", $"First Name ({kind})"),
        LastName = new SheetColumn($"{kind} Last Name", $"Last Name ({kind})"),
        Company = new SheetColumn($"{kind} Company", $"Company ({kind})"),
        Street = new SheetColumn($"{kind} Address 1", $"Address 1&2 ({kind})", $"Address 1 ({kind})"),
        MoreStreet = new SheetColumn($"{kind} Address 2", $"Address 2 ({kind})"),
        PostalCode = new SheetColumn($"{kind} Postcode", $"Postcode ({kind})"),
        City = new SheetColumn($"{kind} City", $"City ({kind})"),
        Region = new SheetColumn($"{kind} State", $"State Code ({kind})"),
        Country = new SheetColumn($"{kind} Country", $"Country Code ({kind})"),
    };
}
