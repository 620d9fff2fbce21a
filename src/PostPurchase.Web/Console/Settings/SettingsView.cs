using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Editing;

namespace PostPurchase.Web.Console.Settings;

/// <summary>A page of settings: what stands in its fields, and what is wrong with it.</summary>
public sealed record SettingsView
{
    public required SettingsSection Section { get; init; }

    /// <summary>The settings as they are.</summary>
    public required Shop Shop { get; init; }

    public required SettingsValues Values { get; init; }

    /// <summary>By the fields' names.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether somebody else changed the settings meanwhile.</summary>
    public bool IsOutdated { get; init; }

    public string Tag => SettingsTag.Of(Shop);

    /// <summary>Problems of what has no field of its own.</summary>
    public IEnumerable<string> Unplaced => Problems.Where(problem => !Names.Contains(problem.Key)).Select(problem => problem.Value);

    private HashSet<string> Names =>
    [
        .. Section.Groups.SelectMany(group => group.Fields).Select(one => one.Path),
        .. Section.Groups.Where(group => group.List is not null).SelectMany(group =>
            Enumerable.Range(0, Values.Rows(group.List ?? "") + 1).SelectMany(index => group.Columns.Select(column => $"{group.List}[{index}].{column.Path}"))),
    ];
}
