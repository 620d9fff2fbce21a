using System.Security.Cryptography;
using System.Text.Json;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Orders;

/// <summary>Names an event by its content.</summary>
public static class EventId
{
    private const int Bytes = 12;

    /// <summary>Lower-case hex of the first 96 bits of SHA-256 over the event's persisted JSON.</summary>
    public static string Of(OrderEvent happened) => Of(JsonOf(happened));

    /// <inheritdoc cref="Of(OrderEvent)"/>
    // By the base type, whose JSON names the event's type: the same event has one name whatever it is known as.
    public static string Of(CustomerEvent happened) => Of(JsonSerializer.SerializeToUtf8Bytes(happened, CoreJson.Options));

    /// <summary>What an order's event is named by.</summary>
    internal static byte[] JsonOf(OrderEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, CoreJson.Options);

    /// <summary>The name that this JSON gives.</summary>
    internal static string Of(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, Bytes));
}
