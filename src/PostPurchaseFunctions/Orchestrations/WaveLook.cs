using System.Text.Json.Serialization;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Asks for pages of a wave. Input of the orchestration and of its activity, persisted in their history: names that never change.</summary>
public sealed record WaveLook
{
    /// <summary>The wave's key as text.</summary>
    [JsonPropertyName("wave")]
    public required string Wave { get; init; }

    /// <summary>Whether pages have been run: all instances of the app know of the change by then.</summary>
    [JsonPropertyName("begun")]
    public bool Begun { get; init; }
}
