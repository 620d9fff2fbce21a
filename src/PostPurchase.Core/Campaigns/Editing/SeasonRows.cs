using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>The dates of a season in a form: rows of a name, the rule by which the day is found, and what the rule asks for. A row without a name is none.</summary>
public static partial class SeasonRows
{
    /// <summary>As many as a campaign may have.</summary>
    public const int Most = 100;

    /// <summary>Which fields a rule has, by the names of its members.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Rules { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["fixed"] = ["month", "day"],
        ["easter"] = ["offset"],
        ["nth-weekday"] = ["nth", "weekday", "month", "offset"],
        ["advent"] = ["sunday"],
        ["listed"] = ["on"],
    };

    public static string NameOf(int row, string part) => string.Create(CultureInfo.InvariantCulture, $"dates-{row}-{part}");

    /// <summary>How many rows are filled in.</summary>
    public static int Count(FormValues values) => Enumerable.Range(0, Most).Count(row => IsWritten(values, row));

    internal static void Show(FormValues values, JsonNode? dates)
    {
        foreach (var (date, row) in (dates as JsonArray ?? []).OfType<JsonObject>().Select((one, at) => (one, at)))
        {
            values.Set(NameOf(row, "id"), (string?)date["id"]);
            values.Set(NameOf(row, "name-de"), (string?)date["name"]?["de"]);
            values.Set(NameOf(row, "name-en"), (string?)date["name"]?["en"]);
            values.Set(NameOf(row, "lead"), JsonEdit.TextOf(date["leadDays"]));
            values.Set(NameOf(row, "countries"), Several(date["countries"]));
            values.Set(NameOf(row, "rule"), (string?)date["date"]?["rule"]);
            foreach (var part in Rules.Values.SelectMany(parts => parts).Distinct(StringComparer.Ordinal))
            {
                values.Set(NameOf(row, part), part == "on" ? Several(date["date"]?[part]) : JsonEdit.TextOf(date["date"]?[part]));
            }
        }
    }

    /// <summary>Rows that were left out close up, so that each stands where its problems are told.</summary>
    internal static JsonArray Read(FormValues posted)
    {
        var dates = new JsonArray();
        foreach (var row in Enumerable.Range(0, Most).Where(row => IsWritten(posted, row)))
        {
            dates.Add(One(posted, row));
        }

        var written = new FormValues();
        Show(written, dates);
        foreach (var row in Enumerable.Range(0, Most))
        {
            foreach (var part in Rules.Values.SelectMany(parts => parts).Concat(["id", "name-de", "name-en", "lead", "countries", "rule"]).Distinct(StringComparer.Ordinal))
            {
                posted.Set(NameOf(row, part), written[NameOf(row, part)]);
            }
        }

        return dates;
    }

    private static JsonObject One(FormValues posted, int row)
    {
        var name = new JsonObject { ["de"] = posted[NameOf(row, "name-de")], ["en"] = posted[NameOf(row, "name-en")] };
        var date = new JsonObject { ["id"] = posted.Has(NameOf(row, "id")) ? posted[NameOf(row, "id")] : Short(posted, row), ["name"] = name };
        JsonEdit.Number(date, "leadDays", posted[NameOf(row, "lead")]);
        JsonEdit.List(date, "countries", posted.List(NameOf(row, "countries")).Select(country => country.ToUpperInvariant()));
        var rule = posted[NameOf(row, "rule")];
        var found = new JsonObject { ["rule"] = rule };
        foreach (var part in Rules.GetValueOrDefault(rule, []))
        {
            if (part == "on")
            {
                JsonEdit.List(found, part, posted.List(NameOf(row, part)));
            }
            else if (part == "weekday")
            {
                found[part] = posted[NameOf(row, part)];
            }
            else
            {
                JsonEdit.Number(found, part, posted[NameOf(row, part)]);
            }
        }

        date["date"] = found;
        return date;
    }

    /// <summary>The short name of a new date, from its name.</summary>
    private static string Short(FormValues posted, int row)
    {
        var name = posted[NameOf(row, "name-en")] is { Length: > 0 } english ? english : posted[NameOf(row, "name-de")];
        return NoLetters().Replace(name.ToLowerInvariant(), "-").Trim('-');
    }

    private static bool IsWritten(FormValues values, int row) => values.Has(NameOf(row, "name-de")) || values.Has(NameOf(row, "name-en"));

    private static string? Several(JsonNode? list) => list is JsonArray several ? string.Join(", ", several.Select(one => (string?)one)) : null;

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoLetters();
}
