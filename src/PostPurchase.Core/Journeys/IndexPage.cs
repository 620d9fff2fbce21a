namespace PostPurchase.Core.Journeys;

/// <summary>Orders with journeys on the way, and where to go on; null after the last.</summary>
public sealed record IndexPage(IReadOnlyList<IndexedOrder> Orders, IndexCursor? Next);
