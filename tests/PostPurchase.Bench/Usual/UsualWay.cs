namespace PostPurchase.Bench.Usual;

/// <summary>What one of the ways does for an order, and when it flushes.</summary>
internal sealed record UsualWay(string Way, string Does);
