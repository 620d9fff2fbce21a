using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Recommendations.Choosing;

/// <summary>A line of an order, with what the catalogue knows of its product.</summary>
/// <param name="Product">Null where the catalogue does not have it.</param>
/// <param name="IsKept">False for what was sent back: it is no reason to recommend anything.</param>
internal sealed record BoughtItem(OrderLine Line, Product? Product, bool IsKept)
{
    /// <summary>As counts name it.</summary>
    public string? Key => BoughtKey.Of(Line);

    /// <summary>Every name under which orders and the catalogue know it; another product with one of them is the same, or a variant of it.</summary>
    public IEnumerable<string> Names => BoughtKey.Names(Line).Concat(Product?.Names ?? []);

    /// <summary>The narrowest category first, then the tags.</summary>
    public IEnumerable<ProductLabel> Labels => ProductLabel.OfCategory(Product?.Category)
        .Concat((Product?.Tags ?? []).Concat(Line.Tags).Select(ProductLabel.OfTag))
        .Distinct();
}
