using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PostPurchase.TestKit.Webhooks;

/// <summary>Damages payloads as a broken or hostile sender would. The same seed gives the same damage.</summary>
/// <param name="seed">Of all its choices.</param>
/// <param name="isWild">Whether it also makes what is huge, deep, or a part of another payload.</param>
public sealed class PayloadMutator(int seed, bool isWild = false)
{
    private const int Deepest = 70;
    private const int Longest = 900_000;
    private const int MostCopies = 3000;

    // Stand in the tree for what System.Text.Json would not write: odd values and members of the same name.
    private const string ValueMark = "@@value";
    private const string TwinMark = "@@twin";

    private static readonly string[] Values =
    [
        "null", "true", "[]", "{}", "[null]", "[{}]", "\"\"", "\" \"", "0", "-1", "1e400", "1e5", "-0.0", "1.10",
        "99999999999999999999999999999999", "0.00000000000000000000000000000001", "\"NaN\"", "NaN", "\"-79228162514264337593543950335\"",
        "\"\\ud800\"", "\"\\udc00\\ud800x\"", "\"\\u0000\\u001b\\r\\n\"", "\"9999-12-31T23:59:59-18:00\"", "\"0001-01-01T00:00:00+18:00\"",
        "\"2026-03-26T09:00:00Z\"", "\"<script>\"", "\"@\"", "\"a@\\ud83d\"", "\"http://[\"", "\"https://\\ud83d\"", "\"gid://shopify/Order/\"",
        "\"delivered\"", "\"success\"", "\"1990-02-30\"", "{\"\\ud800\":1}", "\"unsubscribed\"",
    ];

    private readonly Random _random = new(seed);

    /// <param name="body">Undamaged JSON.</param>
    /// <param name="other">Another payload, of which parts are taken; null for none.</param>
    public byte[] Mutate(string body, string? other = null)
    {
        var root = JsonNode.Parse(body)!;
        if (isWild && _random.Next(8) == 0)
        {
            GoWild(root, other is null ? null : JsonNode.Parse(other));
        }
        for (var times = _random.Next(1, 3); times > 0; times--)
        {
            Damage(root);
        }

        var json = root.ToJsonString().Replace(TwinMark, "", StringComparison.Ordinal);
        for (var value = 0; value < Values.Length; value++)
        {
            json = json.Replace($"\"{Mark(value)}\"", Values[value], StringComparison.Ordinal);
        }

        var bytes = Encoding.UTF8.GetBytes(json);
        return _random.Next(4) == 0 ? DamageBytes(bytes) : bytes;
    }

    private static string Mark(int value) => string.Create(CultureInfo.InvariantCulture, $"{ValueMark}{value}.");

    private static void Collect(JsonNode? node, List<Place> places)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add(new Place(members, name, 0));
                Collect(value, places);
            }
        }
        else if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                places.Add(new Place(items, null, index));
                Collect(items[index], places);
            }
        }
    }

    private void Damage(JsonNode root)
    {
        var places = new List<Place>();
        Collect(root, places);
        if (places.Count == 0)
        {
            return;
        }

        var place = places[_random.Next(places.Count)];
        switch (_random.Next(6))
        {
            case 0:
                place.Remove();
                break;
            case 1:
                place.Set(new string('x', _random.Next(3000)));
                break;
            case 2:
                place.Repeat(Mark(_random.Next(Values.Length)));
                break;
            default:
                place.Set(Mark(_random.Next(Values.Length)));
                break;
        }
    }

    private void GoWild(JsonNode root, JsonNode? other)
    {
        var places = new List<Place>();
        Collect(root, places);
        if (places.Count == 0)
        {
            return;
        }

        var place = places[_random.Next(places.Count)];
        switch (_random.Next(4))
        {
            case 0:
                place.Put(JsonValue.Create(new string(_random.Next(2) == 0 ? 'x' : 'ü', _random.Next(Longest))));
                break;
            case 1:
                place.Put(Deep(_random.Next(Deepest)));
                break;
            case 2 when place.Value is { } copied:
                place.Put(new JsonArray([.. Enumerable.Range(0, _random.Next(MostCopies)).Select(_ => copied.DeepClone())]));
                break;
            default:
                var foreign = new List<Place>();
                Collect(other, foreign);
                place.Put(foreign.Count == 0 ? null : foreign[_random.Next(foreign.Count)].Value?.DeepClone());
                break;
        }
    }

    private static JsonNode Deep(int levels)
    {
        JsonNode node = new JsonArray();
        for (var level = 0; level < levels; level++)
        {
            node = level % 2 == 0 ? new JsonObject { ["x"] = node } : new JsonArray(node);
        }

        return node;
    }

    private byte[] DamageBytes(byte[] bytes)
    {
        var index = _random.Next(bytes.Length);
        return _random.Next(4) switch
        {
            0 => bytes[..index],
            1 => [.. bytes[..index], .. bytes[_random.Next(bytes.Length)..]],
            2 => [.. bytes[..index], (byte)_random.Next(256), .. bytes[index..]],
            _ => [.. bytes[..index], (byte)_random.Next(256), .. bytes[(index + 1)..]],
        };
    }

    private sealed record Place(JsonNode Parent, string? Name, int Index)
    {
        public void Remove()
        {
            if (Name is null)
            {
                Parent.AsArray().RemoveAt(Index);
            }
            else
            {
                Parent.AsObject().Remove(Name);
            }
        }

        public JsonNode? Value => Name is null ? Parent[Index] : Parent[Name];

        public void Set(string value) => Put(value);

        public void Put(JsonNode? value)
        {
            if (Name is null)
            {
                Parent[Index] = value;
            }
            else
            {
                Parent[Name] = value;
            }
        }

        /// <summary>A second item, or a second member of the same name.</summary>
        public void Repeat(string value)
        {
            if (Name is null)
            {
                Parent.AsArray().Add(Parent[Index]?.DeepClone());
            }
            else
            {
                Parent[Name + TwinMark] = value;
            }
        }
    }
}
