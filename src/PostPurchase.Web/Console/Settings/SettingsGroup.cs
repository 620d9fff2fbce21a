namespace PostPurchase.Web.Console.Settings;

/// <summary>Settings that stand together in a form: single ones, or a list with the same for each entry.</summary>
public sealed record SettingsGroup(string German, string English)
{
    public IReadOnlyList<SettingsField> Fields { get; init; } = [];

    /// <summary>Member that is a list or a map; null where there is none.</summary>
    public string? List { get; init; }

    public IReadOnlyList<SettingsField> Columns { get; init; } = [];

    /// <summary>Whether entries are found by a name, which is the first column.</summary>
    public bool IsMap { get; init; }

    /// <summary>Whether entries that are there stay as they are, and new ones are added only.</summary>
    public bool IsKept { get; init; }

    /// <summary>Member that is removed when nothing is written into it.</summary>
    public string? Optional { get; init; }

    public (string German, string English)? Hint { get; init; }

    /// <summary>Name of the first column of a map.</summary>
    public const string Key = "key";
}
