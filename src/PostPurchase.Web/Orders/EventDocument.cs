using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Orders;

/// <summary>Something that happened to an order, in the JSON API.</summary>
/// <param name="Data">What it says beyond its type and time.</param>
public sealed record EventDocument(string Id, string Type, Instant At, Instant ReceivedAt, string Source, JsonObject Data)
{
    private static readonly FrozenDictionary<Type, string> Types = typeof(OrderEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)(derived.TypeDiscriminator ?? ""));

    /// <summary>The name of an event's type, such as <c>order.placed</c>.</summary>
    public static string TypeOf(OrderEvent happened) => Types[happened.GetType()];

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
