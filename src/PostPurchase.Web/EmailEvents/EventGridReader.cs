using System.Text.Json;
using PostPurchase.Core.Deliverability;

namespace PostPurchase.Web.EmailEvents;

/// <summary>
/// Reads deliveries in the Event Grid schema (learn.microsoft.com/azure/event-grid/communication-services-email-events). An event
/// that can't be understood is counted, not refused: a refusal would bring the whole batch back.
/// </summary>
internal static class EventGridReader
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string Delivery = "Microsoft.Communication.EmailDeliveryReportReceived";
    private const string Engagement = "Microsoft.Communication.EmailEngagementTrackingReportReceived";

    /// <summary>Null where the body is no JSON array.</summary>
    public static EventGridBatch? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Array ? Read(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static EventGridBatch Read(JsonElement events)
    {
        var (code, reports, unusable) = ((string?)null, new List<MailReport>(), 0);
        foreach (var happened in events.EnumerateArray())
        {
            if (EventText.Of(happened, "eventType") == Validation)
            {
                code ??= EventText.Of(EventText.Member(happened, "data"), "validationCode");
            }
            else if (Report(happened) is { } report)
            {
                reports.Add(report);
            }
            else
            {
                unusable++;
            }
        }

        return new EventGridBatch(code, reports, unusable);
    }

    private static MailReport? Report(JsonElement happened)
    {
        var data = EventText.Member(happened, "data");
        return Guid.TryParse(EventText.Of(data, "messageId"), out var message)
            ? EventText.Of(happened, "eventType") switch
            {
                Delivery => DeliveryReport.Read(message, happened, data),
                Engagement => EngagementReport.Read(message, happened, data),
                _ => null,
            }
            : null;
    }
}
