using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>A span of time in a form: a number and a unit, or ISO 8601 where one unit does not say it.</summary>
public static class SpanFields
{
    public const string Iso = "iso";

    /// <summary>In the order in which a form offers them; the last one is for who writes ISO 8601.</summary>
    public static IReadOnlyList<string> Units { get; } = ["minutes", "hours", "days", "weeks", "months", Iso];

    /// <summary>Name of the field that holds a span's unit.</summary>
    public static string UnitOf(string field) => field + "-unit";

    internal static void Show(FormValues values, string field, JsonNode? span)
    {
        if (span?.GetValueKind() != System.Text.Json.JsonValueKind.String)
        {
            values.Set(UnitOf(field), "days");
            return;
        }

        var (value, unit) = Split(span.GetValue<string>());
        values.Set(field, value);
        values.Set(UnitOf(field), unit);
    }

    /// <summary>Null where the field is empty.</summary>
    internal static string? Read(FormValues values, string field)
    {
        if (!values.Has(field))
        {
            return null;
        }

        var value = values[field];
        return values[UnitOf(field)] switch
        {
            "minutes" => $"PT{value}M",
            "hours" => $"PT{value}H",
            "weeks" => $"P{value}W",
            "months" => $"P{value}M",
            Iso => value,
            _ => $"P{value}D",
        };
    }

    /// <summary>Whether a field is filled in with something that is no number of its unit.</summary>
    internal static bool IsNoNumber(FormValues values, string field) => values.Has(field) && values[UnitOf(field)] != Iso
        && !int.TryParse(values[field], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static (string Value, string Unit) Split(string iso)
    {
        if (PeriodPattern.Roundtrip.Parse(iso) is not { Success: true, Value: var period })
        {
            return (iso, Iso);
        }

        (long Count, string Unit)[] parts =
        [
            (period.Minutes, "minutes"), (period.Hours, "hours"), (period.Days, "days"), (period.Weeks, "weeks"), (period.Months, "months"),
            (period.Years, Iso), (period.Seconds, Iso),
        ];
        var used = parts.Where(part => part.Count != 0).ToList();
        return used switch
        {
            [] => ("0", "days"),
            [var (count, unit)] when unit != Iso => (count.ToString(CultureInfo.InvariantCulture), unit),
            _ => (iso, Iso),
        };
    }
}
