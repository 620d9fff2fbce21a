using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Core.Shops.Editing;

/// <summary>
/// Settings as JSON changes them: a member that is there replaces the shop's, null removes it, and what is left out stays as it is.
/// </summary>
public static class SettingsMerge
{
    private const string WebhookSecrets = "webhookSecrets";
    private const string ConsoleKeys = "consoleKeys";

    private static readonly string[] Needed = ["name", "timeZone", "country", "language", "sender", "brand"];

    /// <summary>What can be changed so. Users and the targets of webhooks have routes of their own.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        .. Needed, "region", "existingCustomerNotice", "consent", "frequencyCap", "retention", "support", "returns", "reviewPlatforms", "countsReviewVisits",
        "careTips", "loyaltyTiers", WebhookSecrets, ConsoleKeys,
    ];

    private static readonly JsonSerializerOptions Strict = CreateStrict();

    /// <summary>The shop's settings as they are written, for who fills a form.</summary>
    public static JsonObject Written(Shop shop) =>
        JsonSerializer.SerializeToNode(shop, CoreJson.Options)?.AsObject() ?? throw new InvalidOperationException("A shop is an object.");

    /// <param name="request">The members to be changed.</param>
    /// <param name="known">The shop as far as it is known; the change is made to what is there then.</param>
    /// <returns>The change; or null, with what can't be read.</returns>
    public static (SettingsEdit? Edit, IReadOnlyList<ShopProblem> Problems) Read(JsonObject request, Shop known)
    {
        var findings = new Findings();
        foreach (var (name, value) in request)
        {
            if (!Members.Contains(name, StringComparer.Ordinal))
            {
                findings.Add("$." + name, "Das gibt es nicht, oder es hat eine eigene Adresse.", "There is no such member, or it has a route of its own.");
            }
            else if (value is null && Needed.Contains(name, StringComparer.Ordinal))
            {
                findings.Needs("$." + name, value);
            }
        }

        try
        {
            if (findings.Found.Count == 0)
            {
                Apply(known, request);
            }
        }
        catch (JsonException cause)
        {
            findings.Add(cause.Path ?? "$", "Das ist so nicht lesbar.", "This can't be read.");
        }

        return findings.Found.Count > 0
            ? (null, findings.Found)
            : (new SettingsEdit(shop => Apply(shop, request), [.. request.Select(member => "$." + member.Key)]), []);
    }

    private static Shop Apply(Shop before, JsonObject request)
    {
        var written = Written(before);
        foreach (var (name, value) in request)
        {
            switch (name)
            {
                case WebhookSecrets:
                    written[name] = Secrets(before, value);
                    break;
                case ConsoleKeys:
                    written[name] = List(SecretMerge.Of(before.ConsoleKeys, value, "$." + name));
                    break;
                default:
                    written.Remove(name);
                    if (value is not null)
                    {
                        written[name] = value.DeepClone();
                    }

                    break;
            }
        }

        return written.Deserialize<Shop>(Strict) ?? throw new JsonException();
    }

    /// <summary>By platform; one that is left out stays as it is.</summary>
    private static JsonObject Secrets(Shop before, JsonNode? asked)
    {
        var after = before.WebhookSecrets.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (platform, value) in asked as JsonObject ?? throw new JsonException(null, "$." + WebhookSecrets, null, null))
        {
            after[platform] = SecretMerge.Of(before.SecretsFor(platform), value, $"$.{WebhookSecrets}.{platform}");
        }

        return new JsonObject(after.Where(pair => pair.Value.Count > 0).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, List(pair.Value))));
    }

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static JsonSerializerOptions CreateStrict()
    {
        var options = new JsonSerializerOptions(CoreJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
