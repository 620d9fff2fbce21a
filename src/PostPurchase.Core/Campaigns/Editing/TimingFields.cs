using System.Text.Json.Nodes;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>When a mail goes out, in a form.</summary>
internal static class TimingFields
{
    public static void Show(FormValues values, JsonObject? timing)
    {
        SpanFields.Show(values, "delay", timing?["delay"] ?? "P0D");
        values.Check("working-days", (bool?)timing?["workingDays"] == true);
        values.Set("time-of-day", Time(timing?["timeOfDay"]));
        var window = timing?["window"] as JsonObject;
        values.Set("window", window is null ? "any" : "hours");
        values.Set("earliest", Time(window?["earliest"]));
        values.Set("latest", Time(window?["latest"]));
        values.Set("weekdays", [.. (window?["weekdays"] as JsonArray ?? []).Select(day => (string?)day ?? "")]);
        values.Check("sundays", (bool?)window?["sundays"] == true);
        values.Check("holidays", (bool?)window?["holidays"] == true);
    }

    public static void Apply(JsonObject step, FormValues posted)
    {
        var timing = JsonEdit.Child(step, "timing");
        JsonEdit.Text(timing, "delay", SpanFields.Read(posted, "delay"));
        JsonEdit.Flag(timing, "workingDays", posted.IsChecked("working-days"));
        JsonEdit.Text(timing, "timeOfDay", posted["time-of-day"]);
        if (posted["window"] == "any")
        {
            timing.Remove("window");
            return;
        }

        var window = JsonEdit.Child(timing, "window");
        JsonEdit.Text(window, "earliest", posted["earliest"]);
        JsonEdit.Text(window, "latest", posted["latest"]);
        JsonEdit.List(window, "weekdays", posted.All("weekdays"));
        JsonEdit.Flag(window, "sundays", posted.IsChecked("sundays"));
        JsonEdit.Flag(window, "holidays", posted.IsChecked("holidays"));
    }

    /// <summary>As a browser's field for times takes it: without seconds where there are none.</summary>
    private static string? Time(JsonNode? node) => (string?)node is { Length: 8 } text && text.EndsWith(":00", StringComparison.Ordinal) ? text[..5] : (string?)node;
}
