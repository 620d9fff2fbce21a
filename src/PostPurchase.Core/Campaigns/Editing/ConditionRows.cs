using System.Globalization;
using System.Text.Json.Nodes;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>Conditions in a form: rows of field, operator and value, several values between commas. A row without a field is none.</summary>
public static class ConditionRows
{
    public const int Most = 50;

    /// <summary>Name of a part of a row.</summary>
    /// <param name="list">Such as <c>conditions</c>.</param>
    /// <param name="part"><c>field</c>, <c>operator</c> or <c>value</c>.</param>
    public static string NameOf(string list, int row, string part) => string.Create(CultureInfo.InvariantCulture, $"{list}-{row}-{part}");

    /// <summary>How many rows of a list are filled in.</summary>
    public static int Count(FormValues values, string list) => Enumerable.Range(0, Most).Count(row => values.Has(NameOf(list, row, "field")));

    internal static void Show(FormValues values, string list, JsonNode? conditions)
    {
        foreach (var (condition, row) in (conditions as JsonArray ?? []).OfType<JsonObject>().Select((one, at) => (one, at)))
        {
            values.Set(NameOf(list, row, "field"), (string?)condition["field"]);
            values.Set(NameOf(list, row, "operator"), (string?)condition["operator"]);
            values.Set(NameOf(list, row, "value"), condition["values"] is JsonArray several ? string.Join(", ", several.Select(one => (string?)one)) : (string?)condition["value"]);
        }
    }

    internal static JsonArray Read(FormValues values, string list)
    {
        var conditions = new JsonArray();
        foreach (var row in Enumerable.Range(0, Most).Where(row => values.Has(NameOf(list, row, "field"))))
        {
            var written = NameOf(list, row, "value");
            var operation = values[NameOf(list, row, "operator")];
            var condition = new JsonObject { ["field"] = values[NameOf(list, row, "field")], ["operator"] = operation };
            if (operation is "one-of" or "none-of")
            {
                condition["values"] = new JsonArray([.. values.List(written).Select(value => (JsonNode)value)]);
            }
            else if (operation is not ("exists" or "missing"))
            {
                condition["value"] = values[written];
            }

            conditions.Add(condition);
        }

        return conditions;
    }
}
