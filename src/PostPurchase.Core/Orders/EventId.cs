using System.Security.Cryptography;
using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Orders;

/// <summary>Names an event by its content.</summary>
public static class EventId
{
    private const int Bytes = 12;

    /// <summary>Lower-case hex of the first 96 bits of SHA-256 over the event's persisted JSON.</summary>
    public static string Of<TEvent>(TEvent happened)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(happened, CoreJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, Bytes));
    }
}
