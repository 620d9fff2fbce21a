using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>A webhook that came in, and what became of it. Persisted; without anything of its body but the order's id.</summary>
public sealed record Arrival
{
    public required Instant At { get; init; }

    public required string Platform { get; init; }

    public required ArrivalOutcome Outcome { get; init; }

    /// <summary>The shop system's name for what it tells, as far as known.</summary>
    public string? Topic { get; init; }

    /// <summary>The order that it tells of; of several the first.</summary>
    public string? Order { get; init; }

    /// <summary>Of one that can't be understood: the member at fault.</summary>
    public string? Path { get; init; }

    public string? Problem { get; init; }

    /// <summary>Of one that can't be understood: where its payload is kept (<see cref="MalformedPayload.Place"/>).</summary>
    public string? Kept { get; init; }

    /// <summary>What nobody signed may be anybody's, and as much as they like: it is counted and not listed.</summary>
    [JsonIgnore]
    internal bool IsListed => IsHeard || (Outcome == ArrivalOutcome.Ping && Topic is not null);

    /// <summary>Whether the shop system surely spoke, and not somebody who tries whether we are there.</summary>
    [JsonIgnore]
    internal bool IsHeard => Outcome is not (ArrivalOutcome.BadSignature or ArrivalOutcome.Ping);
}
