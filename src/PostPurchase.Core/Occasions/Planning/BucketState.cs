using System.Text.Json.Serialization;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>How far a part of a run has come, so that it goes on where it was interrupted. Persisted until the run is over.</summary>
internal sealed record BucketState
{
    /// <summary>Where to go on, as a <see cref="CandidateCursor"/>; null at the beginning.</summary>
    public string? Cursor { get; init; }

    public int Looked { get; init; }

    public int Came { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Done { get; init; }
}
