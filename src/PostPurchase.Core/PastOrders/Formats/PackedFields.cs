namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>Several values in one column, as WooCommerce's plugins write items and refunds: <c>name:Mug|quantity:2|total:20.00</c>.</summary>
internal static class PackedFields
{
    /// <summary>By name; of two with one name the first counts. Nothing where the text has no names.</summary>
    public static Dictionary<string, string> Of(string entry)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in entry.Split('|'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields.TryAdd(part[..colon].Trim(), part[(colon + 1)..].Trim());
            }
        }

        return fields;
    }
}
