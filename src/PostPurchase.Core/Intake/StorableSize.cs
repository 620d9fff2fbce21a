using System.Globalization;
using System.Text.Json;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake;

/// <summary>Finds what was understood and is still more than a row holds, before anything of it is written.</summary>
internal static class StorableSize
{
    /// <summary>Of a body that is smaller, no event is too large: a byte becomes six at most, as an escape of JSON.</summary>
    private const int Unquestioned = BatchLimits.MaxRowBytes / 8;

    /// <summary>What stands around an event in its row.</summary>
    private const int Around = 4 * 1024;

    /// <summary>The delivery; where one of its events is too large, that as its problem.</summary>
    public static Delivery Check(Delivery delivery, int bodyLength)
    {
        if (bodyLength < Unquestioned || delivery is not Delivery.Understood understood)
        {
            return delivery;
        }

        // A customer's row keeps several things that were told, and must still hold them all.
        return TooLarge(understood.Topic, understood.OrderEvents, BatchLimits.MaxRowBytes - Around)
            ?? TooLarge(understood.Topic, understood.CustomerEvents, BatchLimits.MaxRowBytes / 4)
            ?? delivery;
    }

    private static Delivery.Malformed? TooLarge<T>(string topic, IReadOnlyList<T> events, int most)
    {
        var largest = events.Select(happened => JsonSerializer.SerializeToUtf8Bytes(happened, CoreJson.Options).Length).DefaultIfEmpty().Max();
        var problem = string.Create(CultureInfo.InvariantCulture, $"makes an event of {largest / 1024} KiB, of which at most {most / 1024} can be stored");
        return largest <= most ? null : new Delivery.Malformed(topic, "$", problem) { IsTooLarge = true };
    }
}
