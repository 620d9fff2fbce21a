using NodaTime;
using PostPurchase.Core.Outgoing;

namespace PostPurchase.Web.Outgoing;

/// <summary>A target with its state, in the JSON API; its secrets are never shown.</summary>
/// <param name="Secrets">How many sign.</param>
/// <param name="Disabled">By the shop.</param>
/// <param name="GoneAt">When the target answered that it is gone; nothing is sent until it is saved again.</param>
internal sealed record TargetDocument(
    string Id,
    string Url,
    IReadOnlyList<string> Types,
    int Secrets,
    bool Disabled,
    Instant Since,
    Instant? GoneAt,
    Instant? RestUntil,
    Instant? LastSuccessAt,
    Instant? LastFailureAt,
    int Failures)
{
    /// <summary>A secret that was just made; shown this once.</summary>
    public string? Secret { get; init; }

    public static TargetDocument Of(OutgoingTarget target, TargetStatus status) => new(
        target.Id,
        target.Url,
        target.Types,
        target.Secrets.Count,
        target.Disabled,
        target.Since,
        status.DisabledAt,
        status.RestUntil,
        status.LastSuccessAt,
        status.LastFailureAt,
        status.Failures);
}
