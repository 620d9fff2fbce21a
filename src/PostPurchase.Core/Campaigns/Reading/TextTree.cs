using System.Globalization;
using System.Text.Json;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Reads JSON into nodes that know where they stand.</summary>
internal static class TextTree
{
    // Campaigns are about eight levels deep.
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static TextNode Read(ReadOnlySpan<byte> json, ProblemReport report)
    {
        var reader = new Utf8JsonReader(json, Strict);
        reader.Read();
        var root = Value(ref reader, "$", report);
        reader.Read();
        return root;
    }

    private static TextNode Value(ref Utf8JsonReader reader, string path, ProblemReport report)
    {
        var position = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var node = new TextNode(path, JsonTokenType.StartObject, position, report);
                ReadMembers(ref reader, node, report);
                return node;
            case JsonTokenType.StartArray:
                var list = new TextNode(path, JsonTokenType.StartArray, position, report);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Add(Value(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Items.Count}]"), report));
                }

                return list;
            default:
                return new TextNode(path, reader.TokenType, position, report) { Raw = Text(ref reader, path, report) };
        }
    }

    private static void ReadMembers(ref Utf8JsonReader reader, TextNode node, ProblemReport report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader, node.Path, report);
            reader.Read();
            var value = Value(ref reader, PathOf(node, name), report);
            if (names.Add(name))
            {
                node.Add(name, value);
            }
            else
            {
                value.Refuse(
                    $"„{Quoted.Of(name)}“ steht hier zum zweiten Mal; nur ein Eintrag kann gelten.",
                    $"“{Quoted.Of(name)}” stands here for the second time; only one of them can count.");
            }
        }
    }

    private static string PathOf(TextNode node, string name) =>
        name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$') && name.Length > 0
            ? $"{node.Path}.{name}"
            : $"{node.Path}['{Quoted.Of(name)}']";

    private static string Text(ref Utf8JsonReader reader, string path, ProblemReport report)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
        }

        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, as in "\ud83d": JSON allows to write it, but it is no character.
            report.Add(path, (int)reader.TokenStartIndex, "Hier steht ein halbes Zeichen (\\ud800 bis \\udfff).", "There is half a character here (\\ud800 to \\udfff).");
            return "";
        }
    }
}
