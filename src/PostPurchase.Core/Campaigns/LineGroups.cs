using System.Text.Json.Serialization;

namespace PostPurchase.Core.Campaigns;

/// <summary>Makes a step run once for each product or category among the kept lines, with only its lines in the mail.</summary>
public sealed record LineGroups
{
    /// <summary>More would be a flood; a step can only set a lower limit.</summary>
    public const int MaxMost = 10;

    public required LineGroupKind By { get; init; }

    /// <summary>Only these product ids or tags. Empty: every product; for tags it must not be empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>At most so many groups, in the order of the lines; 1 to <see cref="MaxMost"/>.</summary>
    public int Most { get; init; } = 3;

    /// <summary>What is wrong with the settings, for whoever wrote them; null when nothing is.</summary>
    [JsonIgnore]
    public string? Problem => Most is < 1 or > MaxMost ? $"A step runs for 1 to {MaxMost} products or categories, not {Most}."
        : By == LineGroupKind.Tag && Only.Count == 0 ? "A step for each category must name the tags that are categories."
        : null;
}
