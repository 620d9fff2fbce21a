using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Web.Console.Settings;

/// <summary>Turns what a form of settings sent into the members that it changes, and finds the fields that problems are about.</summary>
internal sealed class SettingsForm
{
    private readonly SettingsSection _section;
    private readonly IFormCollection _form;
    private readonly DateTimeZone _zone;

    /// <summary>JSON paths of entries, and the names of their fields: entries left empty are no entries.</summary>
    private readonly List<(string Path, string Name)> _rows = [];

    public SettingsForm(SettingsSection section, IFormCollection form, JsonObject settings, DateTimeZone zone)
    {
        (_section, _form, _zone) = (section, form, zone);
        foreach (var member in section.Members)
        {
            Members[member] = settings[member]?.DeepClone();
        }

        foreach (var group in section.Groups)
        {
            Read(group);
        }

        foreach (var optional in section.Groups.Select(group => group.Optional).OfType<string>())
        {
            if (IsBlank(SettingsPath.Get(Members, optional)))
            {
                SettingsPath.Set(Members, optional, null);
                Members[optional.Split('.')[0]] ??= null;
            }
        }
    }

    /// <summary>For <see cref="Core.Shops.Editing.SettingsMerge"/>.</summary>
    public JsonObject Members { get; } = [];

    /// <summary>The field that a problem is about; one that has no field stands above the form.</summary>
    public string NameOf(ShopProblem problem)
    {
        foreach (var (path, name) in _rows.OrderByDescending(row => row.Path.Length))
        {
            if (problem.IsUnder(path))
            {
                return name + problem.Path[path.Length..];
            }
        }

        return problem.Path.TrimStart('$', '.');
    }

    private void Read(SettingsGroup group)
    {
        foreach (var field in group.Fields)
        {
            SettingsPath.Set(Members, field.Path, Value(field.Path, field.Kind));
        }

        if (group.List is { } list)
        {
            SettingsPath.Set(Members, list, group.IsMap ? Map(group, list) : List(group, list));
        }
    }

    private JsonArray List(SettingsGroup group, string list)
    {
        JsonArray entries = group.IsKept && SettingsPath.Get(Members, list) is JsonArray known ? known.DeepClone().AsArray() : [];
        foreach (var index in SettingsValues.Indices(_form, list))
        {
            if (Row(group, $"{list}[{index}]") is { } entry)
            {
                _rows.Add(($"$.{list}[{entries.Count}]", $"{list}[{index}]"));
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>Entries that the form does not show stay.</summary>
    private JsonObject Map(SettingsGroup group, string list)
    {
        var entries = SettingsPath.Get(Members, list)?.DeepClone().AsObject() ?? [];
        foreach (var index in SettingsValues.Indices(_form, list))
        {
            entries.Remove(_form[$"{list}[{index}]{SettingsValues.WasSuffix}"].ToString());
        }

        foreach (var index in SettingsValues.Indices(_form, list))
        {
            var at = $"{list}[{index}]";
            if (Row(group, at) is { } entry)
            {
                var key = _form[$"{at}.{SettingsGroup.Key}"].ToString().Trim();
                _rows.Add(($"$.{list}.{key}", at));
                entries[key] = entry;
            }
        }

        return entries;
    }

    /// <summary>Null where nothing is written.</summary>
    private JsonObject? Row(SettingsGroup group, string at)
    {
        var entry = new JsonObject();
        var isEmpty = true;
        foreach (var column in group.Columns)
        {
            var value = Value($"{at}.{column.Path}", column.Kind);
            isEmpty &= value is null;
            if (column.Path != SettingsGroup.Key)
            {
                SettingsPath.Set(entry, column.Path, value);
            }
        }

        return isEmpty ? null : entry;
    }

    private JsonNode? Value(string name, FieldKind kind)
    {
        var text = _form[name].ToString().Trim().ReplaceLineEndings("\n");
        return kind switch
        {
            FieldKind.Check => JsonValue.Create(text.Length > 0),
            FieldKind.Choices => _form[name] is { Count: > 0 } chosen ? new JsonArray([.. chosen.Select(one => JsonValue.Create(one))]) : null,
            _ when text.Length == 0 => null,
            FieldKind.Number => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text),
            FieldKind.Span => JsonValue.Create(SpanUnits.ToIso(text, _form[name + SettingsValues.UnitSuffix].ToString())),
            FieldKind.Amount => JsonValue.Create(Amount(text)),
            FieldKind.Day => JsonValue.Create(LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day)
                ? InstantPattern.ExtendedIso.Format(_zone.AtStartOfDay(day).ToInstant())
                : text),
            _ => JsonValue.Create(text),
        };
    }

    /// <summary>"500,00 EUR" is five hundred; the stored form would read the comma as one between thousands.</summary>
    private static string Amount(string text) =>
        text.Count(letter => letter == ',') == 1 && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;

    /// <summary>Whether nothing was written into it: boxes are ticked before anybody does.</summary>
    private static bool IsBlank(JsonNode? node) => node is not JsonObject members || members.All(member =>
        member.Value is null or JsonArray { Count: 0 }
        || (member.Value is JsonValue value && value.TryGetValue<bool>(out _))
        || (member.Value is JsonArray list && list.All(entry => entry is JsonValue)));
}
