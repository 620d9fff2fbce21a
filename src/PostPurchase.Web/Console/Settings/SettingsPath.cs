using System.Text.Json.Nodes;

namespace PostPurchase.Web.Console.Settings;

/// <summary>Members within members of the settings' JSON, such as <c>brand.promotion.de</c>.</summary>
internal static class SettingsPath
{
    public static JsonNode? Get(JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
        {
            node = node is JsonObject members && members.TryGetPropertyValue(step, out var value) ? value : null;
        }

        return node;
    }

    /// <summary>Null removes the member.</summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        var steps = path.Split('.');
        var at = root;
        foreach (var step in steps[..^1])
        {
            if (at[step] is not JsonObject inner)
            {
                if (value is null)
                {
                    return;
                }

                at[step] = inner = [];
            }

            at = inner;
        }

        at.Remove(steps[^1]);
        if (value is not null)
        {
            at[steps[^1]] = value;
        }
    }
}
