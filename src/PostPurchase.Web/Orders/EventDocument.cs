using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Orders;

/// <summary>Something that happened to an order, in the JSON API.</summary>
/// <param name="Data">What it says beyond its type and time.</param>
internal sealed record EventDocument(string Id, string Type, Instant At, Instant ReceivedAt, string Source, JsonObject Data)
{
    public static EventDocument Of(RecordedEvent recorded)
    {
        var data = JsonSerializer.SerializeToNode(recorded.Event, ApiJson.Options)?.AsObject() ?? [];
        var type = data["type"]?.GetValue<string>() ?? throw new InvalidOperationException($"The event {recorded.Id} has no type.");
        foreach (var toldElsewhere in new[] { "type", "at", "orderId" })
        {
            data.Remove(toldElsewhere);
        }

        return new EventDocument(recorded.Id, type, recorded.Event.At, recorded.ReceivedAt, recorded.Source, data);
    }
}
