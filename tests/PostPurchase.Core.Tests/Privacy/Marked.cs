using System.Collections;
using System.Reflection;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>Makes any record with a different marker in each of its texts, so that a member which is added is noticed.</summary>
internal static class Marked
{
    public const string Prefix = "MARK-";

    private static readonly Instant At = Instant.FromUtc(2026, 3, 26, 9, 0);

    public static object Of(Type type, string path = "")
    {
        var made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is not null)
            {
                property.SetValue(made, Value(property.PropertyType, $"{path}{property.Name}"));
            }
        }

        return made;
    }

    private static object? Value(Type type, string path)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? Prefix + path
            : plain == typeof(OrderId) ? new OrderId(Prefix + path)
            : plain == typeof(Instant) ? At
            : plain == typeof(LocalDate) ? new LocalDate(1987, 6, 5)
            : plain == typeof(Money) ? new Money(1, "EUR")
            : plain == typeof(bool) ? true
            : plain == typeof(decimal) ? 1m
            : plain == typeof(Guid) ? Guid.Empty
            : plain.IsEnum ? Enum.GetValues(plain).GetValue(0)
            : plain.IsGenericType && typeof(IEnumerable).IsAssignableFrom(plain) ? List(plain.GetGenericArguments()[0], path)
            : plain.IsValueType ? Activator.CreateInstance(plain)
            : Of(plain, path + ".");
    }

    private static Array List(Type item, string path)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Value(item, path + "[]"), 0);
        return list;
    }
}
