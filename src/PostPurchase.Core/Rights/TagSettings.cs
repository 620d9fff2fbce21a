using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Rights;

/// <summary>Settings that hold for products with a tag.</summary>
internal static class TagSettings
{
    /// <summary>That of the line's first tag that has one; tags are compared without regard to case.</summary>
    public static TSetting? Of<TSetting>(this IReadOnlyDictionary<string, TSetting> settings, OrderLine line)
        where TSetting : class =>
        line.Tags
            .SelectMany(tag => settings.Where(setting => string.Equals(setting.Key, tag, StringComparison.OrdinalIgnoreCase)))
            .Select(setting => setting.Value)
            .FirstOrDefault();
}
