using NodaTime;

namespace PostPurchase.Local.Storage;

/// <summary>An order is to be advanced at <paramref name="Due"/>. <paramref name="Version"/> changes with every announcement.</summary>
internal sealed record Wake(string OrderKey, Instant Due, long Version);
