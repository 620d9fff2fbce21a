using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostPurchase.Core.Shops.Editing;

/// <summary>
/// Secrets as a request changes them. They are never shown, so a rotation adds one (<c>add</c>) and later retires the others
/// (<c>keep</c>: how many of the newest stay). A list replaces all; what is shown of them (<c>set</c>, <c>count</c>) changes nothing.
/// </summary>
internal static class SecretMerge
{
    private const string Add = "add";
    private const string Keep = "keep";

    /// <returns>The secrets, the newest last.</returns>
    /// <exception cref="JsonException">The request can't be read.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> before, JsonNode? asked, string path) => asked switch
    {
        null => [],
        JsonArray list => [.. list.Select(entry => Text(entry, path))],
        JsonObject change => Changed(before, change, path),
        _ => throw Unreadable(path),
    };

    private static IReadOnlyList<string> Changed(IReadOnlyList<string> before, JsonObject change, string path)
    {
        if (change.Select(member => member.Key).Except([Add, Keep, "set", "count"], StringComparer.Ordinal).Any())
        {
            throw Unreadable(path);
        }

        IReadOnlyList<string> after = change[Add] is { } added ? [.. before, Text(added, path)] : before;
        return change[Keep] is { } kept ? [.. after.TakeLast(Number(kept, path))] : after;
    }

    private static string Text(JsonNode? node, string path) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : throw Unreadable(path);

    private static int Number(JsonNode node, string path) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 ? number : throw Unreadable(path);

    private static JsonException Unreadable(string path) => new("A list of secrets, or an object with add and keep.", path, null, null);
}
