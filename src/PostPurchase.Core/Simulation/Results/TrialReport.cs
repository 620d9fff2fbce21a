namespace PostPurchase.Core.Simulation.Results;

/// <summary>All that a dry run's report tells.</summary>
public sealed record TrialReport
{
    public required Findings Findings { get; init; }

    public required Window Window { get; init; }

    /// <summary>Where the orders come from, in the marketer's words: a file's name.</summary>
    public required string Source { get; init; }

    /// <summary>The scenario to compare with; null where there is none.</summary>
    public Findings? Compared { get; init; }

    public Differences? Differences { get; init; }

    /// <summary>How many entries of the file were not understood.</summary>
    public long UnreadCount { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<Unread> Unread { get; init; } = [];

    /// <summary>What was of no use in the file, by kind.</summary>
    public IReadOnlyDictionary<string, long> Ignored { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}
