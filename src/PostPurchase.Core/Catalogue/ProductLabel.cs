using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Catalogue;

/// <summary>A tag or a category, compared without regard to case and outer space.</summary>
public readonly record struct ProductLabel
{
    private const char Below = '>';

    private ProductLabel(string kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary><c>tag</c> or <c>category</c>.</summary>
    public string Kind { get; }

    public string Name { get; }

    /// <summary>As a part of keys.</summary>
    internal string Key => StorageKey.Join(Kind, Name);

    public static ProductLabel OfTag(string tag) => new("tag", Plain(tag));

    /// <summary>The category and all the wider ones that it lies in, the narrowest first; none for null.</summary>
    public static IEnumerable<ProductLabel> OfCategory(string? path)
    {
        var parts = path?.Split(Below, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        for (var count = parts.Length; count > 0; count--)
        {
            yield return new ProductLabel("category", Plain(string.Join(" > ", parts[..count])));
        }
    }

    public override string ToString() => $"{Kind} {Name}";

    private static string Plain(string name) => name.Trim().ToLowerInvariant();
}
