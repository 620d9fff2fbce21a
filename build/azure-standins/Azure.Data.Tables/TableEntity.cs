#nullable disable annotations // The real package is not annotated.

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary of named values.</summary>
public sealed partial class TableEntity : ITableEntity
{
    private readonly Dictionary<string, object> _values;

    public TableEntity()
        : this(new Dictionary<string, object>(StringComparer.Ordinal))
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values)
        => _values = values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => _values[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => _values[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => Get<DateTimeOffset?>(nameof(Timestamp));
        set => _values[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(EntityJson.ETagName));
        set => _values[EntityJson.ETagName] = value.ToString();
    }

    public object this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set => _values[key] = _values.GetValueOrDefault(key) is { } old && value is not null ? Fit(value, old) : value;
    }

    public string GetString(string key) => _values.GetValueOrDefault(key) switch
    {
        DateTimeOffset instant => instant.ToString("o"),
        DateTime instant => instant.ToString("o"),
        _ => Get<string>(key),
    };

    public byte[] GetBinary(string key) => Binary(key)?.ToArray();

    public BinaryData GetBinaryData(string key) => Binary(key);

    public bool? GetBoolean(string key) => Get<bool?>(key);

    public DateTime? GetDateTime(string key)
        => _values.GetValueOrDefault(key) is DateTimeOffset instant ? instant.UtcDateTime : Get<DateTime?>(key);

    public DateTimeOffset? GetDateTimeOffset(string key)
        => _values.GetValueOrDefault(key) is DateTime instant ? new DateTimeOffset(instant) : Get<DateTimeOffset?>(key);

    public double? GetDouble(string key) => Get<double?>(key);

    public Guid? GetGuid(string key) => Get<Guid?>(key);

    public int? GetInt32(string key) => Get<int?>(key);

    public long? GetInt64(string key) => Get<long?>(key);

    private BinaryData Binary(string key)
        => _values.GetValueOrDefault(key) is byte[] bytes ? new BinaryData(bytes) : Get<BinaryData>(key);

    private T Get<T>(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _values.GetValueOrDefault(key) switch
        {
            null => default,
            T value => value,
            var other => throw new InvalidOperationException($"Property '{key}' is a {other.GetType()}, not a {typeof(T)}."),
        };
    }

    /// <summary>A property keeps its type once it has one; only numbers widen.</summary>
    private static object Fit(object value, object old) => (old, value) switch
    {
        _ when old.GetType().IsInstanceOfType(value) => value,
        (int, long or double) => value,
        (long, int number) => (long)number,
        (double, int number) => (double)number,
        _ => throw new InvalidOperationException($"A {old.GetType()} cannot become a {value.GetType()}."),
    };
}
