using PostPurchase.Core.Outgoing;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>What was sent to the shop's systems.</summary>
public sealed record OutgoingView(
    IReadOnlyList<(OutgoingTarget Target, TargetStatus Status)> Targets, IReadOnlyList<OutgoingDelivery> Deliveries, string? Next);
