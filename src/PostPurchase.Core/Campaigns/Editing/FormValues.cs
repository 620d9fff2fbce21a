namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>The fields of a form by name, as they were posted or are to be shown. Line ends are those of Unix, outer spaces are gone.</summary>
public sealed class FormValues
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);

    public FormValues()
    {
    }

    public FormValues(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted)
    {
        foreach (var (name, values) in posted)
        {
            _values[name] = [.. values.Select(value => value.ReplaceLineEndings("\n"))];
        }
    }

    /// <summary>The value of a field; empty where there is none.</summary>
    public string this[string name] => Raw(name).Trim();

    /// <summary>As it was written, such as a text with its line breaks.</summary>
    public string Raw(string name) => _values.GetValueOrDefault(name) is [var first, ..] ? first : "";

    /// <summary>All values of a field that can have several.</summary>
    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name, []);

    public bool Has(string name) => this[name].Length > 0;

    public bool IsChecked(string name, string value = "yes") => All(name).Contains(value, StringComparer.Ordinal);

    /// <summary>Several in one field, between commas.</summary>
    public IReadOnlyList<string> List(string name) => this[name].Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public void Set(string name, string? value)
    {
        if (value is not null)
        {
            _values[name] = [value];
        }
    }

    public void Set(string name, IReadOnlyList<string> values) => _values[name] = values;

    public void Check(string name, bool isChecked)
    {
        if (isChecked)
        {
            _values[name] = ["yes"];
        }
    }
}
