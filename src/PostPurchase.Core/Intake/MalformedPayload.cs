using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake;

/// <summary>A webhook that was authentic but could not be understood, kept for inspection.</summary>
public sealed record MalformedPayload
{
    public required string Id { get; init; }

    public required Instant ReceivedAt { get; init; }

    public required string Platform { get; init; }

    public required string Topic { get; init; }

    /// <summary>The member at fault.</summary>
    public required string Path { get; init; }

    public required string Problem { get; init; }

    /// <summary>Bytes received; <see cref="Body"/> has the first 400,000 at most.</summary>
    public required int Length { get; init; }

    /// <summary>Base64.</summary>
    public required string Body { get; init; }

    /// <summary>The headers that say what it is, without its signature; null for what was kept before they were.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Names it among all that are kept.</summary>
    [JsonIgnore]
    public string Place => StorageKey.NewestFirst(ReceivedAt) + "-" + Id;

    /// <summary>Why it can't be read again; null where it can.</summary>
    [JsonIgnore]
    public ReplayObstacle? Obstacle => this switch
    {
        { Body.Length: 0, Length: > 0 } => ReplayObstacle.Scrubbed,
        _ when Convert.FromBase64String(Body).Length < Length => ReplayObstacle.CutOff,
        { Headers: null, Topic.Length: 0 } => ReplayObstacle.WithoutHeaders,
        _ => null,
    };
}
