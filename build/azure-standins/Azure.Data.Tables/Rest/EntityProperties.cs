using System.Reflection;

namespace Azure.Data.Tables;

/// <summary>The named values of a row, whether it is a <see cref="TableEntity"/> or a class of the app.</summary>
internal static class EntityProperties
{
    public static IEnumerable<KeyValuePair<string, object?>> Of(ITableEntity entity)
        => entity is TableEntity values
            ? values!
            : Settable(entity.GetType())
                .Where(property => property.Name != nameof(ITableEntity.ETag))
                .Select(property => KeyValuePair.Create(property.Name, property.GetValue(entity)));

    public static T Fill<T>(IDictionary<string, object> values)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        foreach (var property in Settable(typeof(T)))
        {
            if (values.TryGetValue(property.Name, out var value))
            {
                property.SetValue(entity, Convert(value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
            }
        }

        entity.ETag = values.TryGetValue(EntityJson.ETagName, out var etag) ? new ETag((string)etag) : default;
        return entity;
    }

    private static IEnumerable<PropertyInfo> Settable(Type type)
        => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanRead && p.CanWrite);

    private static object Convert(object value, Type type) => value switch
    {
        DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
        byte[] bytes when type == typeof(BinaryData) => new BinaryData(bytes),
        int number when type == typeof(double) => (double)number,
        string name when type.IsEnum => Enum.Parse(type, name),
        _ => value,
    };
}
