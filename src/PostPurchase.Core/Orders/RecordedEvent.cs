using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Orders;

/// <summary>An event as stored in its order's partition.</summary>
/// <param name="Id">From the content (<see cref="EventId"/>), so that the same fact is stored once.</param>
/// <param name="ReceivedAt">When we took it in.</param>
/// <param name="Source">Which platform and topic told it, such as <c>shopify orders/create</c>.</param>
public sealed record RecordedEvent(string Id, OrderEvent Event, Instant ReceivedAt, string Source)
{
    /// <summary>The source of what was taken in from a file of past orders.</summary>
    public const string Import = "import";

    /// <summary>The source of what a reconciliation found that the shop had told nobody.</summary>
    public const string Reconciled = "reconciled";

    /// <summary>Written when the event was named, and needed again for its row: writing it is a good part of taking a webhook in.</summary>
    private readonly NamedJson _written;

    private RecordedEvent(NamedJson written, OrderEvent happened, Instant receivedAt, string source)
        : this(EventId.Of(written.Json), happened, receivedAt, source)
    {
        _written = written;
    }

    /// <summary>An event under the name that its content gives it.</summary>
    public static RecordedEvent Of(OrderEvent happened, Instant receivedAt, string source) =>
        new(new NamedJson(happened, EventId.JsonOf(happened)), happened, receivedAt, source);

    /// <summary>As its row holds it.</summary>
    internal byte[] ToJson() => ReferenceEquals(_written.Event, Event) ? Around(_written.Json) : JsonSerializer.SerializeToUtf8Bytes(this, CoreJson.Options);

    private byte[] Around(byte[] json)
    {
        using var written = new MemoryStream(json.Length + 192);
        using (var writer = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = CoreJson.Options.Encoder, SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, Id);
            writer.WritePropertyName("event"u8);
            writer.WriteRawValue(json, skipInputValidation: true);
            writer.WritePropertyName("receivedAt"u8);
            JsonSerializer.Serialize(writer, ReceivedAt, CoreJson.Options);
            writer.WriteString("source"u8, Source);
            writer.WriteEndObject();
        }

        return written.ToArray();
    }

    /// <summary>The JSON of an event. Says nothing that the event does not, so it makes no record differ from another.</summary>
    private readonly struct NamedJson(OrderEvent happened, byte[] json) : IEquatable<NamedJson>
    {
        public OrderEvent? Event { get; } = happened;

        public byte[] Json { get; } = json;

        public bool Equals(NamedJson other) => true;

        public override bool Equals(object? obj) => obj is NamedJson;

        public override int GetHashCode() => 0;
    }
}
