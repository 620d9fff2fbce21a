namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>The names in the first line, and where each column stands. Not for several threads at once.</summary>
internal sealed class SheetHeader
{
    public const int Missing = -1;

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<SheetColumn, int> _found = [];

    public SheetHeader(IReadOnlyList<string> names)
    {
        Names = names;
        for (var index = 0; index < names.Count; index++)
        {
            // Of two columns with one name the first counts.
            _indexes.TryAdd(SheetColumn.KeyOf(names[index]), index);
        }
    }

    /// <summary>As they stand in the file.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool Has(SheetColumn column) => IndexOf(column) != Missing;

    public bool HasAny(params ReadOnlySpan<SheetColumn> columns)
    {
        foreach (var column in columns)
        {
            if (Has(column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the column's most preferred name; <see cref="Missing"/> where it has none here.</summary>
    public int IndexOf(SheetColumn column)
    {
        if (!_found.TryGetValue(column, out var index))
        {
            index = column.Keys.Select(key => _indexes.GetValueOrDefault(key, Missing)).FirstOrDefault(found => found != Missing, Missing);
            _found.Add(column, index);
        }

        return index;
    }
}
