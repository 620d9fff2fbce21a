using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Web.Console.Settings;

/// <summary>What stands in a form's fields, by their names.</summary>
public sealed class SettingsValues
{
    public const string UnitSuffix = ".unit";
    public const string WasSuffix = ".was";

    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    public string this[string name] => _values.GetValueOrDefault(name) is [var value, ..] ? value : "";

    public IReadOnlyList<string> Many(string name) => _values.GetValueOrDefault(name) ?? [];

    /// <summary>How many entries of a list have fields.</summary>
    public int Rows(string list) => _rows.GetValueOrDefault(list);

    /// <summary>The settings as they are.</summary>
    public static SettingsValues Of(SettingsSection section, JsonObject settings, DateTimeZone zone)
    {
        var values = new SettingsValues();
        foreach (var group in section.Groups)
        {
            foreach (var field in group.Fields)
            {
                values.Put(field.Path, field.Kind, SettingsPath.Get(settings, field.Path), zone);
            }

            if (group is { List: { } list, IsKept: false })
            {
                values.PutRows(group, list, SettingsPath.Get(settings, list), zone);
            }
        }

        return values;
    }

    /// <summary>What was sent, to be shown again.</summary>
    public static SettingsValues Of(SettingsSection section, IFormCollection form)
    {
        var values = new SettingsValues();
        foreach (var (name, sent) in form)
        {
            values._values[name] = [.. sent.Select(text => text ?? "")];
        }

        foreach (var list in section.Groups.Select(group => group.List).OfType<string>())
        {
            values._rows[list] = Indices(form, list).Count();
        }

        return values;
    }

    /// <summary>Numbers of a list's entries in a form.</summary>
    internal static IEnumerable<int> Indices(IFormCollection form, string list) =>
        Enumerable.Range(0, 1000).TakeWhile(index => form.Keys.Any(name => name.StartsWith($"{list}[{index}].", StringComparison.Ordinal)));

    private void PutRows(SettingsGroup group, string list, JsonNode? entries, DateTimeZone zone)
    {
        var rows = entries switch
        {
            JsonArray array => array.Select(entry => (Key: "", Entry: entry)).ToList(),
            JsonObject map => [.. map.Select(entry => (entry.Key, Entry: entry.Value))],
            _ => [],
        };
        _rows[list] = rows.Count;
        for (var index = 0; index < rows.Count; index++)
        {
            var at = $"{list}[{index}]";
            _values[at + WasSuffix] = [rows[index].Key];
            foreach (var column in group.Columns)
            {
                var value = group.IsMap && column.Path == SettingsGroup.Key ? rows[index].Key : SettingsPath.Get(rows[index].Entry, column.Path);
                Put($"{at}.{column.Path}", column.Kind, value, zone);
            }
        }
    }

    private void Put(string name, FieldKind kind, JsonNode? value, DateTimeZone zone)
    {
        if (value is JsonArray several)
        {
            _values[name] = [.. several.Select(one => one?.ToString() ?? "")];
        }
        else if (value is not null && kind == FieldKind.Span)
        {
            var (number, unit) = SpanUnits.Of(value.ToString());
            (_values[name], _values[name + UnitSuffix]) = ([number], [unit]);
        }
        else if (value is not null)
        {
            _values[name] =
            [
                kind == FieldKind.Day && InstantPattern.ExtendedIso.Parse(value.ToString()).TryGetValue(default, out var at) ? LocalDatePattern.Iso.Format(at.InZone(zone).Date)
                : value is JsonValue flag && flag.TryGetValue<bool>(out var isSet) ? (isSet ? "on" : "")
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            ];
        }
    }
}
