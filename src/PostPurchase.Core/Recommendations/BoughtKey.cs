using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Recommendations;

/// <summary>What orders know a product by.</summary>
internal static class BoughtKey
{
    /// <summary>Its id, or its SKU where the shop system tells no id; null for a line of no product, such as a fee.</summary>
    public static string? Of(OrderLine line) => NotBlank(line.ProductId) ?? NotBlank(line.Sku);

    /// <summary>Every name under which a catalogue may know it.</summary>
    public static IEnumerable<string> Names(OrderLine line) => new[] { NotBlank(line.ProductId), NotBlank(line.Sku) }.OfType<string>();

    /// <summary>The products that an order's customer bought and kept; none where the order does not count: cancelled, sent back, erased.</summary>
    public static IReadOnlyList<string> Kept(OrderState state) => state is { Order: not null, CancelledAt: null, ErasedAt: null }
        ? [.. state.KeptLines.Select(Of).OfType<string>().Distinct(StringComparer.Ordinal)]
        : [];

    private static string? NotBlank(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;
}
