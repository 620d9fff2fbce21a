using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// What WordPress plugins store with an order, a line or a customer: pairs of key and value, where a value may be of any type and
/// nothing is promised. So reading it never fails.
/// </summary>
internal static class WooCommerceMeta
{
    /// <summary>All entries that have a key.</summary>
    public static IEnumerable<(string Key, PayloadNode Entry)> Of(PayloadNode owner)
    {
        foreach (var entry in owner.Member("meta_data").Values())
        {
            if (entry.IsObject && entry.Member("key").TextOrNumber() is { } key)
            {
                yield return (key, entry);
            }
        }
    }

    /// <summary>The value of the first entry with one of the keys.</summary>
    public static PayloadNode? Value(PayloadNode owner, params ReadOnlySpan<string> keys)
    {
        foreach (var (key, entry) in Of(owner))
        {
            if (keys.Contains(key))
            {
                return entry.Member("value");
            }
        }

        return null;
    }

    /// <summary>
    /// WPML and Polylang keep the language of the checkout, WordPress a customer's locale, such as <c>de_DE_formal</c>.
    /// </summary>
    public static string? Language(PayloadNode owner) =>
        Value(owner, "wpml_language", "_wpml_language", "_locale", "locale") is { IsText: true } value
            ? WithoutVariant(value.Language())
            : null;

    // WordPress marks the polite form behind the locale; that is no BCP 47 subtag.
    private static string? WithoutVariant(string? language) =>
        language?.Split('-') is [var first, var second, ..] ? $"{first}-{second}" : language;
}
