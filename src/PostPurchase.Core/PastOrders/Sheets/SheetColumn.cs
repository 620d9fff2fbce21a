using System.Text;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>
/// A column by the names that exports give it, the usual one first. Names are compared by letters, digits and signs only, so that
/// <c>order_number</c>, <c>Order Number</c> and <c>orderNumber</c> are the same.
/// </summary>
internal sealed class SheetColumn(params string[] names)
{
    /// <summary>For messages.</summary>
    public string Name { get; } = names[0];

    /// <summary>In order of preference, as <see cref="KeyOf"/> writes them.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. names.Select(KeyOf).Distinct(StringComparer.Ordinal)];

    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var sign in name)
        {
            if (!char.IsWhiteSpace(sign) && !char.IsControl(sign) && sign is not ('_' or '-' or '.' or '"' or '\uFEFF'))
            {
                key.Append(char.ToLowerInvariant(sign));
            }
        }

        return key.ToString();
    }
}
