using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>
/// The columns of a feed: our names first, then those of the Google Merchant product data specification
/// (support.google.com/merchants/answer/7052112) and of WooCommerce's product export (its column headers in English).
/// </summary>
internal static class FeedColumns
{
    public static readonly SheetColumn Id = new("id", "product_id");
    public static readonly SheetColumn Title = new("title", "name");
    public static readonly SheetColumn Link = new("link", "url", "product_url");
    public static readonly SheetColumn Price = new("price", "Regular price");
    public static readonly SheetColumn SalePrice = new("sale_price");
    public static readonly SheetColumn Currency = new("currency");
    public static readonly SheetColumn Image = new("image", "image_link", "image_url", "Images");
    public static readonly SheetColumn Tags = new("tags");
    public static readonly SheetColumn Available = new("available", "availability", "In stock?");
    public static readonly SheetColumn Category = new("category", "product_type", "Categories");
    public static readonly SheetColumn Sku = new("sku");
    public static readonly SheetColumn Group = new("group", "item_group_id", "parent_id");

    public static IReadOnlyList<SheetColumn> Required { get; } = [Id, Title, Link];
}
