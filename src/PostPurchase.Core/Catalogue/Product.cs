using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Catalogue;

/// <summary>A product that the shop sells, as its feed describes it. Persisted.</summary>
public sealed record Product
{
    /// <summary>As order lines name it, by product id or SKU.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it is bought; http or https.</summary>
    public required string Link { get; init; }

    public Money? Price { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Such as <c>Coffee &gt; Espresso</c>; what stands before a <c>&gt;</c> is the wider category.</summary>
    public string? Category { get; init; }

    public string? Sku { get; init; }

    /// <summary>The same for all variants of a product.</summary>
    public string? Group { get; init; }

    /// <summary>False: it is not recommended for now.</summary>
    public bool Available { get; init; } = true;

    /// <summary>Every name under which an order line may know it.</summary>
    internal IEnumerable<string> Names => new[] { Id, Sku, Group }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Its tags and categories, by which products are found and rules apply.</summary>
    internal IEnumerable<ProductLabel> Labels =>
        Tags.Select(ProductLabel.OfTag).Concat(ProductLabel.OfCategory(Category)).Distinct();
}
