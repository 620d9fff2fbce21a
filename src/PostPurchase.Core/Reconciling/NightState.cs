using NodaTime;

namespace PostPurchase.Core.Reconciling;

/// <summary>When the next nightly reconciliation is due. Persisted.</summary>
internal sealed record NightState(Instant Next);
