using System.Text.Json;
using System.Text.Json.Serialization;
using PostPurchase.Core.Consent;

namespace PostPurchase.Core.Serialization;

/// <summary>Reads and writes categories as a list of their names.</summary>
internal sealed class CategorySetConverter : JsonConverter<CategorySet>
{
    public override CategorySet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Categories are a list.");
        }

        var categories = CategorySet.Of();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var name = reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : "";
            categories = categories.With(CategoryNames.Parse(name) ?? throw new JsonException($"'{name}' is no category."));
        }

        return categories;
    }

    public override void Write(Utf8JsonWriter writer, CategorySet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var category in value)
        {
            writer.WriteStringValue(CategoryNames.Of(category));
        }

        writer.WriteEndArray();
    }
}
