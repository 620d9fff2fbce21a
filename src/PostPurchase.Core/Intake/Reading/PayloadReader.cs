using System.Text.Json;
using System.Text.Unicode;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>The one place where a payload that can't be understood becomes <see cref="Delivery.Malformed"/>.</summary>
internal static class PayloadReader
{
    // Real payloads are about ten levels deep.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a payload whose topic stands in a header.</summary>
    public static Delivery Read(string topic, ReadOnlyMemory<byte> body, Func<PayloadNode, Delivery> translate) =>
        Read(topic, body, _ => topic, (_, root) => translate(root));

    /// <summary>Reads a payload that names its topic itself.</summary>
    public static Delivery Read(
        ReadOnlyMemory<byte> body,
        Func<PayloadNode, string> topicOf,
        Func<string, PayloadNode, Delivery> translate) =>
        Read("", body, topicOf, translate);

    private static Delivery Read(
        string topic,
        ReadOnlyMemory<byte> body,
        Func<PayloadNode, string> topicOf,
        Func<string, PayloadNode, Delivery> translate)
    {
        try
        {
            using var document = Parse(body);
            var root = PayloadNode.Root(document.RootElement);
            topic = topicOf(root);
            return translate(topic, root);
        }
        catch (UnreadableException unreadable)
        {
            return new Delivery.Malformed(topic, unreadable.Path, unreadable.Problem);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            throw new UnreadableException("$", "is not valid UTF-8");
        }

        var json = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        try
        {
            return JsonDocument.Parse(SurrogateRepair.Repair(json), Options);
        }
        catch (JsonException exception)
        {
            // The exception's own message quotes the payload.
            throw new UnreadableException("$", $"is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})");
        }
    }
}
