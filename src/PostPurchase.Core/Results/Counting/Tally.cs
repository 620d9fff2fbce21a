using NodaTime;

namespace PostPurchase.Core.Results.Counting;

/// <summary>What was counted of one subject. Persisted; numbers only, and a product's title.</summary>
internal sealed record Tally
{
    public required string Subject { get; init; }

    /// <summary>The latest title of a product; null for what is none.</summary>
    public string? Title { get; init; }

    /// <summary>When the product had that title.</summary>
    public Instant? TitleAt { get; init; }

    /// <summary>By period, month or week (<see cref="ResultDays"/>), then by measure.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Slots { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);

    public static Tally Nothing(string subject) => new() { Subject = subject };

    public decimal Of(string slot, string measure) =>
        Slots.TryGetValue(slot, out var measures) ? measures.GetValueOrDefault(measure) : 0;

    /// <summary>The parts of a measure, such as <c>csat.1</c> to <c>csat.5</c>, by what stands behind the point.</summary>
    public IReadOnlyDictionary<string, decimal> Parts(string slot, string measure)
    {
        var prefix = measure + ".";
        return Slots.TryGetValue(slot, out var measures)
            ? measures.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value, StringComparer.Ordinal)
            : [];
    }
}
