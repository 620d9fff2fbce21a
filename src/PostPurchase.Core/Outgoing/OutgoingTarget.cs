using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>A system of the shop that is told what happens. Persisted with the shop's settings.</summary>
public sealed record OutgoingTarget
{
    /// <summary>The shop's name for it, such as <c>crm</c>; stands in URLs and keys.</summary>
    public required string Id { get; init; }

    public required string Url { get; init; }

    /// <summary><c>whsec_</c> and base64 of 24 to 64 bytes. Several during a rotation: all of them sign.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>What it wants to hear of (<see cref="OutgoingTypes"/>); empty: everything.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>True where the shop wants nothing sent for now. What happens meanwhile is not sent later either.</summary>
    public bool Disabled { get; init; }

    /// <summary>What we knew before is not sent: a new target does not get the past.</summary>
    public required Instant Since { get; init; }

    public bool Wants(string type) => Types.Count == 0 || Types.Contains(type, StringComparer.Ordinal);
}
