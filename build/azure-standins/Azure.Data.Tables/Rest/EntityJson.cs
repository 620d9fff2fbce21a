using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>
/// Rows as OData JSON with minimal metadata: types that JSON lacks are named in <c>name@odata.type</c>
/// (https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations).
/// </summary>
internal static class EntityJson
{
    public const string ETagName = "odata.etag";
    private const string TypeSuffix = "@odata.type";

    public static string Format(DateTimeOffset instant)
        => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static byte[] Write(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in EntityProperties.Of(entity))
            {
                if (value is not null && name != nameof(ITableEntity.Timestamp) && !name.StartsWith("odata.", StringComparison.Ordinal))
                {
                    WriteProperty(json, name, value);
                }
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static T ReadOne<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content);
        return ToEntity<T>(Read(json.RootElement));
    }

    public static IReadOnlyList<IDictionary<string, object>> ReadMany(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Read)];
    }

    public static T ToEntity<T>(IDictionary<string, object> values)
        where T : class, ITableEntity
        => typeof(T) == typeof(TableEntity) ? (T)(ITableEntity)new TableEntity(values) : EntityProperties.Fill<T>(values);

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        (string? type, object plain) = value switch
        {
            string or bool or int => ((string?)null, value),
            long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
            double number when double.IsFinite(number) => ("Edm.Double", number),
            double number => ("Edm.Double", number.ToString(CultureInfo.InvariantCulture)),
            Guid id => ("Edm.Guid", id.ToString("D")),
            DateTimeOffset instant => ("Edm.DateTime", Format(instant)),
            DateTime instant => ("Edm.DateTime", Format(new DateTimeOffset(instant))),
            byte[] bytes => ("Edm.Binary", bytes),
            BinaryData data => ("Edm.Binary", data.ToArray()),
            Enum choice => (null, choice.ToString()),
            _ => throw new NotSupportedException($"Property '{name}': the table service has no type for {value.GetType()}."),
        };
        if (type is not null)
        {
            json.WriteString(name + TypeSuffix, type);
        }

        // Bytes become base64 that is not escaped, as the real client writes them.
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, plain);
    }

    private static Dictionary<string, object> Read(JsonElement row)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                continue;
            }

            var type = row.TryGetProperty(property.Name + TypeSuffix, out var annotation) ? annotation.GetString() : null;
            if (ReadValue(property.Value, property.Name == nameof(ITableEntity.Timestamp) ? "Edm.DateTime" : type) is { } value)
            {
                values[property.Name] = value;
            }
        }

        return values;
    }

    private static object? ReadValue(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("Edm.Binary", _) => value.GetBytesFromBase64(),
        ("Edm.DateTime", _) => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        ("Edm.Guid", _) => value.GetGuid(),
        ("Edm.Int64", JsonValueKind.String) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Int64", _) => value.GetInt64(),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", _) => value.GetDouble(),
        (_, JsonValueKind.True) => true,
        (_, JsonValueKind.False) => false,
        (_, JsonValueKind.Number) => value.TryGetInt32(out var number) ? number : (object)value.GetDouble(),
        _ => value.GetString(),
    };
}
