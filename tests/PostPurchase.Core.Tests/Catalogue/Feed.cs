using System.Text;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Catalogue.Feeds;

namespace PostPurchase.Core.Tests.Catalogue;

/// <summary>Product feeds as text.</summary>
internal static class Feed
{
    public const string Csv =
        "id,title,price,currency,link,image,tags,category,sku,group,available\n"
        + "p1,Hausmischung,14.95,EUR,https://shop.example/p1,https://cdn.example/p1.jpg,\"coffee, beans\",Coffee > Filter,KA-1,g1,yes\n"
        + "p2,Filter,4.50,EUR,https://shop.example/p2,,filter,Accessories,KA-2,,yes\n"
        + "p3,Mühle,89,EUR,https://shop.example/p3,,grinder,Accessories,,,no\n";

    public static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<FeedEntry> Read(string text, string? currency = null) =>
        [.. ProductFeed.Open(Of(text), currency).Entries];

    /// <summary>A feed of the products, one JSON object each.</summary>
    public static string Json(params IEnumerable<Product> products) => "[" + string.Join(",\n", products.Select(product =>
        $$"""{"id":"{{product.Id}}","title":"{{product.Title}}","link":"{{product.Link}}","price":"{{product.Price}}","image":"{{product.Image}}","tags":["{{string.Join("\",\"", product.Tags)}}"],"category":"{{product.Category}}","sku":"{{product.Sku}}","group":"{{product.Group}}","available":{{(product.Available ? "true" : "false")}}}""")) + "]";
}
