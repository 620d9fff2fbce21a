using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Web.EmailEvents;

/// <summary>Members of an event, null where they are missing or of another kind.</summary>
internal static class EventText
{
    // Escapes of half a surrogate pair are valid JSON and no text; where a name has one, no member is found beside it.
    public static JsonElement Member(JsonElement parent, string name)
    {
        try
        {
            return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    public static string? Of(JsonElement parent, string name)
    {
        try
        {
            return Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>When it happened; where that is not said, when the event was made.</summary>
    public static Instant? Time(JsonElement happened, JsonElement data, string name) =>
        Parse(Of(data, name)) ?? Parse(Of(happened, "eventTime"));

    private static Instant? Parse(string? text) =>
        text is not null && OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var time) && time.Year is > 1970 and < 2200
            ? time.ToInstant()
            : null;
}
