using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Web.Console.Settings;

/// <summary>A span of time as a number and a unit. One that has several units is written as ISO 8601 has it.</summary>
internal static class SpanUnits
{
    /// <summary>Stands in the form where a span has more than one unit.</summary>
    public const string Iso = "iso";

    public static IReadOnlyList<(string Value, string German, string English)> All { get; } =
    [
        ("h", "Stunden", "hours"), ("d", "Tage", "days"), ("w", "Wochen", "weeks"), ("m", "Monate", "months"), ("y", "Jahre", "years"),
    ];

    public static (string Number, string Unit) Of(string iso)
    {
        if (!PeriodPattern.Roundtrip.Parse(iso).TryGetValue(Period.Zero, out var span))
        {
            return (iso, Iso);
        }

        var parts = new[] { (span.Hours, "h"), (span.Days, "d"), (span.Weeks, "w"), (span.Months, "m"), (span.Years, "y") }.Where(part => part.Item1 != 0).ToList();
        return parts is [var (number, unit)] && PeriodPattern.Roundtrip.Format(span) == ToIso(number.ToString(CultureInfo.InvariantCulture), unit)
            ? (number.ToString(CultureInfo.InvariantCulture), unit)
            : (iso, Iso);
    }

    /// <summary>What was written, as far as it is a span; else the text itself, which the check refuses.</summary>
    public static string ToIso(string number, string unit) => unit switch
    {
        "h" => $"PT{number}H",
        "d" or "w" or "m" or "y" => $"P{number}{unit.ToUpperInvariant()}",
        _ => number,
    };
}
