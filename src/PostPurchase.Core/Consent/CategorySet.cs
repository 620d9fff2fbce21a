using System.Collections;

namespace PostPurchase.Core.Consent;

/// <summary>Some of the categories, each once. Equal by content and without memory of its own: it is asked with every decision.</summary>
public readonly record struct CategorySet : IReadOnlyCollection<ConsentCategory>
{
    private static readonly ConsentCategory[] Every = Enum.GetValues<ConsentCategory>();

    private readonly int _bits;

    private CategorySet(int bits) => _bits = bits;

    /// <summary>What a consent to "advertising" covers: using the birthday has to be asked for by name.</summary>
    public static CategorySet Unnamed { get; } = Of(ConsentCategory.Surveys, ConsentCategory.Offers);

    /// <summary>Everything that needs a basis.</summary>
    public static CategorySet Advertising { get; } = Unnamed.With(ConsentCategory.Birthday);

    public static CategorySet All { get; } = Advertising.With(ConsentCategory.Service);

    public int Count => System.Numerics.BitOperations.PopCount((uint)_bits);

    public static CategorySet Of(params ReadOnlySpan<ConsentCategory> categories)
    {
        var bits = 0;
        foreach (var category in categories)
        {
            bits |= Bit(category);
        }

        return new CategorySet(bits);
    }

    public bool Has(ConsentCategory category) => (_bits & Bit(category)) != 0;

    public CategorySet With(ConsentCategory category) => new(_bits | Bit(category));

    public CategorySet Without(CategorySet others) => new(_bits & ~others._bits);

    public CategorySet And(CategorySet others) => new(_bits & others._bits);

    public IEnumerator<ConsentCategory> GetEnumerator()
    {
        foreach (var category in Every)
        {
            if (Has(category))
            {
                yield return category;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names as they stand in JSON, such as <c>surveys, offers</c>.</summary>
    public override string ToString() => string.Join(", ", this.Select(CategoryNames.Of));

    private static int Bit(ConsentCategory category) => 1 << (int)category;
}
