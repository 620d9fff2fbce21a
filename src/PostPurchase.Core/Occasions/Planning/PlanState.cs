using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>How far the occasions of a campaign are planned. Persisted.</summary>
internal sealed record PlanState
{
    /// <summary>Every day up to this one is planned, or was left out.</summary>
    public required LocalDate Through { get; init; }

    /// <summary>The day that is being planned; null while none is.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The version by which it is planned to its end, whatever is published meanwhile.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Version { get; init; }

    /// <summary>The last days for which anybody was looked at, the latest first.</summary>
    public IReadOnlyList<PlannedDay> Recent { get; init; } = [];

    /// <param name="Day">The day on which journeys start.</param>
    /// <param name="Looked">How many customers or orders were looked at.</param>
    /// <param name="Came">How many journeys begin.</param>
    public sealed record PlannedDay(LocalDate Day, int Looked, int Came);
}
