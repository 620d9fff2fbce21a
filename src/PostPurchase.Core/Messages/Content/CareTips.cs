using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Content;

/// <summary>The shop's care tips for what a customer kept.</summary>
internal static class CareTips
{
    /// <summary>One tip for each tag among the lines, in the order of the lines; tags are compared without regard to case.</summary>
    public static IEnumerable<LocalizedText> For(Shop shop, IReadOnlyList<OrderLine> lines) => lines
        .SelectMany(line => line.Tags)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(tag => shop.CareTips.FirstOrDefault(tip => tip.Key.Equals(tag, StringComparison.OrdinalIgnoreCase)).Value)
        .OfType<LocalizedText>()
        .Distinct();
}
