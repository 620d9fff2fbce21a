using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Serialization;

/// <summary>
/// An instant in <see cref="InstantPattern.ExtendedIso"/>. What .NET's own times can hold goes by the reader's and the writer's own
/// way, which makes the same text, and no string: there are several instants in each row that is read or written.
/// </summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    /// <summary>With seven digits after the point, <c>2026-03-26T09:00:00.1234567Z</c>; with more, .NET drops some.</summary>
    private const int MostBytes = 28;

    private const int LeastBytes = 20;

    private static readonly PatternConverter<Instant> OfAny = new(InstantPattern.ExtendedIso);

    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9999, 12, 31, 23, 59);

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && !reader.HasValueSequence
        && reader.ValueSpan is { Length: >= LeastBytes and <= MostBytes } text
        && text[^1] == (byte)'Z'
        && text[^2] != (byte)'.'
        && reader.TryGetDateTime(out var time)
            ? Instant.FromDateTimeUtc(time)
            : OfAny.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
    {
        if (value >= First && value <= Last && Instant.FromUnixTimeTicks(value.ToUnixTimeTicks()) == value)
        {
            writer.WriteStringValue(value.ToDateTimeUtc());
        }
        else
        {
            OfAny.Write(writer, value, options);
        }
    }
}
