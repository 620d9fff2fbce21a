using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.PastOrders.Reading;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>Canonical JSON, a body a line: the same as comes by webhook to <c>standard</c>, read by the same adapter.</summary>
internal static class CanonicalLines
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    public static IEnumerable<PastOrderEntry> Read(Stream utf8, Shop shop)
    {
        var platform = new StandardPlatform();
        foreach (var (number, line) in ByteLines.Of(utf8))
        {
            if (line is not { } body)
            {
                yield return new PastOrderEntry.Malformed(number, "$", $"is longer than {ByteLines.MaxLength} bytes");
            }
            else if (!IsBlank(body.Span))
            {
                yield return Entry(number, platform.Read(new WebhookRequest(NoHeaders, body), shop));
            }
        }
    }

    private static PastOrderEntry Entry(long line, Delivery delivery) => delivery switch
    {
        Delivery.Understood understood => new PastOrderEntry.Understood(
            line,
            understood.OrderEvents is [var first, ..] ? first.OrderId : null,
            understood.OrderEvents,
            understood.CustomerEvents),
        Delivery.Ignored ignored => new PastOrderEntry.Ignored(line, $"type {ignored.Topic}"),
        Delivery.Malformed malformed => new PastOrderEntry.Malformed(line, malformed.Path, malformed.Problem),
        _ => throw new InvalidOperationException($"No rule for {delivery}."),
    };

    private static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r\v\f"u8);
}
