using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Outgoing;

/// <summary>What a webhook says: payload structure as recommended by Standard Webhooks 1.0.0.</summary>
/// <param name="At">When it happened.</param>
internal sealed record News(string Type, Instant At, JsonObject Data)
{
    /// <summary>"Usually smaller than 20kb" (Standard Webhooks 1.0.0, "Payload size").</summary>
    public const int MaxBytes = 20_000;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// UTF-8 JSON of the news in a shop. Of what would be too large only what names it is left, and <c>truncated</c> says so: the API
    /// has all of it.
    /// </summary>
    public byte[] ToBody(string shop)
    {
        var body = Write(shop, Data);
        return body.Length <= MaxBytes ? body : Write(shop, Shortened());
    }

    private byte[] Write(string shop, JsonObject data)
    {
        var all = new JsonObject { ["shop"] = shop };
        foreach (var (name, value) in data)
        {
            if (value is not null)
            {
                all[name] = value.DeepClone();
            }
        }

        var payload = new JsonObject { ["type"] = Type, ["timestamp"] = InstantPattern.ExtendedIso.Format(At), ["data"] = all };
        return JsonSerializer.SerializeToUtf8Bytes(payload, Compact);
    }

    private JsonObject Shortened()
    {
        const int LongestName = 500;
        var names = Data.Where(pair => pair.Value is JsonValue value && value.ToString().Length <= LongestName);
        var left = new JsonObject { ["truncated"] = true };
        foreach (var (name, value) in names)
        {
            left[name] = value?.DeepClone();
        }

        return left;
    }
}
