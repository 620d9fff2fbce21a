using System.Globalization;
using System.Text.Json.Nodes;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>Sets members of a campaign's JSON from fields of a form; an empty field takes the member out.</summary>
internal static class JsonEdit
{
    public static void Text(JsonObject target, string member, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            target.Remove(member);
        }
        else
        {
            target[member] = value;
        }
    }

    public static void Flag(JsonObject target, string member, bool value) => target[member] = value;

    /// <summary>What is no number becomes one that is refused where it stands.</summary>
    public static void Number(JsonObject target, string member, string value)
    {
        if (value.Length == 0)
        {
            target.Remove(member);
        }
        else
        {
            target[member] = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;
        }
    }

    public static void List(JsonObject target, string member, IEnumerable<string> values) =>
        target[member] = new JsonArray([.. values.Select(value => (JsonNode)value)]);

    /// <summary>The object that is a member; made where there is none.</summary>
    public static JsonObject Child(JsonObject target, string member)
    {
        if (target[member] is JsonObject known)
        {
            return known;
        }

        var made = new JsonObject();
        target[member] = made;
        return made;
    }

    public static string? TextOf(JsonNode? node) => node?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => node.GetValue<string>(),
        System.Text.Json.JsonValueKind.Number or System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };
}
