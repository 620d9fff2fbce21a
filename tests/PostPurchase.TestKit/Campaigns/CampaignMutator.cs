using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Serialization;

namespace PostPurchase.TestKit.Campaigns;

/// <summary>Damages a campaign as a hand that types JSON would, and worse: members dropped, renamed, retyped, twice, or bytes changed.</summary>
public sealed class CampaignMutator(Random random)
{
    private const string TwinMark = "@@twin";
    private const string ValueMark = "@@value";

    private static readonly string[] Values =
    [
        "null", "true", "false", "[]", "{}", "[null]", "[{}]", "\"\"", "0", "-1", "1e3", "1.0", "50", "99999999999999999999", "\"\\ud800\"",
        "\"P3D\"", "\"P1M\"", "\"-P1D\"", "\"P\"", "\"PT99999999999999999H\"", "\"P9223372036854775807D\"", "\"10:00\"", "\"24:00\"", "\"00:00\"",
        "\"sunday\"", "\"sent\"", "\"placed\"", "\"delivered\"", "\"return-refunded\"", "\"contract\"", "\"review-request\"", "\"step-1\"",
        "\"step-2\"", "\"season\"", "\"birthday\"", "\"win-back\"", "\"easter\"", "\"fixed\"", "\"2028-02-29\"", "\"occasion\"", "\"parcel\"", "\"exists\"", "\"one-of\"", "\"order.total\"", "\"answer.csat\"", "\"a\\u0000b\"",
    ];

    private readonly HashSet<int> _used = [];

    public byte[] Mutate(Campaign campaign)
    {
        var root = JsonSerializer.SerializeToNode(campaign, CoreJson.Options) ?? throw new InvalidOperationException("Nothing was written.");
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            Damage(root);
        }

        var json = root.ToJsonString().Replace(TwinMark, "", StringComparison.Ordinal);
        foreach (var value in _used)
        {
            json = json.Replace($"\"{ValueMark}{value}\"", Values[value], StringComparison.Ordinal);
        }

        var bytes = Encoding.UTF8.GetBytes(json);
        return random.Next(8) == 0 ? DamageBytes(bytes) : bytes;
    }

    private void Damage(JsonNode root)
    {
        var places = new List<JsonNode>();
        Collect(root, places);
        var place = places[random.Next(places.Count)];
        if (place is JsonObject { Count: > 0 } members)
        {
            var (name, value) = members.ElementAt(random.Next(members.Count));
            switch (random.Next(5))
            {
                case 0:
                    members.Remove(name);
                    break;
                case 1:
                    members.Remove(name);
                    members[name.Length > 1 ? name[1..] : "x"] = value;
                    break;
                case 2:
                    members[name + TwinMark] = value?.DeepClone();
                    break;
                default:
                    members[name] = Mark();
                    break;
            }
        }
        else if (place is JsonArray items)
        {
            if (items.Count > 0 && random.Next(2) == 0)
            {
                items.Add(items[random.Next(items.Count)]?.DeepClone());
            }
            else
            {
                items.Add((JsonNode)Mark());
            }
        }
    }

    private string Mark()
    {
        var value = random.Next(Values.Length);
        _used.Add(value);
        return ValueMark + value;
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject or JsonArray)
        {
            places.Add(node);
            foreach (var child in node is JsonObject members ? members.Select(member => member.Value) : node.AsArray())
            {
                Collect(child, places);
            }
        }
    }

    private byte[] DamageBytes(byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(3))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 1:
                return bytes[..at];
            default:
                return [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]];
        }
    }
}
