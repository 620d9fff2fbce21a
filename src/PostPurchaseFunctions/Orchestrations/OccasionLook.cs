using System.Text.Json.Serialization;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Asks for the planning of a day. Input of orchestrations and activities, persisted in their history: names that never change.</summary>
public sealed record OccasionLook
{
    /// <summary>The run's key as text.</summary>
    [JsonPropertyName("run")]
    public required string Run { get; init; }

    /// <summary>Which part, from 0; of the run as a whole, 0.</summary>
    [JsonPropertyName("bucket")]
    public int Bucket { get; init; }

    /// <summary>How many parts are planned side by side.</summary>
    [JsonPropertyName("atOnce")]
    public int AtOnce { get; init; }
}
