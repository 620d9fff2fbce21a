using Azure.Data.Tables;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Storage;

/// <summary>
/// A row as a table entity. Its data are cut into binary properties <c>D0</c>, <c>D1</c>, … because a property holds 64 KiB
/// (learn.microsoft.com, "Understanding the Table service data model"). Persisted.
/// </summary>
internal static class RowEntity
{
    private const int PropertyBytes = 64 * 1024;

    /// <summary>The keys alone, for a deletion.</summary>
    public static TableEntity Of(PartitionKey partition, string key) => new(partition.Value, key);

    public static TableEntity Of(PartitionKey partition, string key, ReadOnlyMemory<byte> data)
    {
        var entity = Of(partition, key);
        var part = 0;
        for (var rest = data; rest.Length > 0; rest = rest[Math.Min(PropertyBytes, rest.Length)..])
        {
            entity[Name(part++)] = rest[..Math.Min(PropertyBytes, rest.Length)].ToArray();
        }

        return entity;
    }

    public static Row ToRow(TableEntity entity) => new(entity.RowKey, Data(entity), entity.ETag.ToString());

    private static ReadOnlyMemory<byte> Data(TableEntity entity)
    {
        var first = entity.GetBinary(Name(0));
        if (first is null || first.Length < PropertyBytes)
        {
            return first;
        }

        var data = new List<byte>(first);
        for (var part = 1; entity.GetBinary(Name(part)) is { } next; part++)
        {
            data.AddRange(next);
        }

        return data.ToArray();
    }

    private static string Name(int part) => $"D{part}";
}
