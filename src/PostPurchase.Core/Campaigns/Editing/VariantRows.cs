using System.Globalization;
using System.Text.Json.Nodes;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>The variants of an A/B test in a form: rows of name, share, message and delay. A row without a name is none.</summary>
public static class VariantRows
{
    public const int Most = 10;

    public static string NameOf(int row, string part) => string.Create(CultureInfo.InvariantCulture, $"variants-{row}-{part}");

    public static int Count(FormValues values) => Enumerable.Range(0, Most).Count(row => values.Has(NameOf(row, "id")));

    internal static void Show(FormValues values, JsonNode? variants)
    {
        foreach (var (variant, row) in (variants as JsonArray ?? []).OfType<JsonObject>().Select((one, at) => (one, at)))
        {
            values.Set(NameOf(row, "id"), (string?)variant["id"]);
            values.Set(NameOf(row, "share"), JsonEdit.TextOf(variant["share"]));
            values.Set(NameOf(row, "message"), (string?)variant["message"]);
            SpanFields.Show(values, NameOf(row, "delay"), (variant["timing"] as JsonObject)?["delay"]);
        }
    }

    /// <summary>What else a variant's timing says stays; a variant that gets a delay of its own begins with the step's timing.</summary>
    internal static void Apply(JsonObject step, FormValues posted)
    {
        var known = (step["variants"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(variant => (string?)variant["id"] ?? "", StringComparer.Ordinal);
        var variants = new JsonArray();
        foreach (var row in Enumerable.Range(0, Most).Where(row => posted.Has(NameOf(row, "id"))))
        {
            var id = posted[NameOf(row, "id")];
            var variant = new JsonObject { ["id"] = id };
            JsonEdit.Number(variant, "share", posted.Has(NameOf(row, "share")) ? posted[NameOf(row, "share")] : "-1");
            JsonEdit.Text(variant, "message", posted[NameOf(row, "message")]);
            if (SpanFields.Read(posted, NameOf(row, "delay")) is { } delay)
            {
                var timing = (known.GetValueOrDefault(id)?["timing"] ?? step["timing"])?.DeepClone() as JsonObject ?? [];
                timing["delay"] = delay;
                variant["timing"] = timing;
            }

            variants.Add(variant);
        }

        step["variants"] = variants;
    }
}
