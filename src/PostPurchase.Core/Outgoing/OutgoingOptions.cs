namespace PostPurchase.Core.Outgoing;

/// <summary>What a host allows targets to be.</summary>
/// <param name="AllowLoopback">
/// True: targets on this machine too, and those without TLS. For hosts that only this machine can reach.
/// </param>
public sealed record OutgoingOptions(bool AllowLoopback);
