namespace PostPurchase.Web.Console.Settings;

/// <summary>A setting in a form.</summary>
/// <param name="Path">Of its member in the settings' JSON, without <c>$.</c>; of a column, within its row.</param>
/// <param name="German">Its label.</param>
/// <param name="English">Its label.</param>
public sealed record SettingsField(string Path, string German, string English, FieldKind Kind = FieldKind.Line)
{
    public (string German, string English)? Hint { get; init; }

    public IReadOnlyList<(string Value, string German, string English)> Options { get; init; } = [];

    public bool IsNeeded { get; init; }

    public SettingsField Needed() => this with { IsNeeded = true };

    public SettingsField Hinted(string german, string english) => this with { Hint = (german, english) };

    public SettingsField OneOf(params (string Value, string German, string English)[] options) => this with { Options = options };
}
