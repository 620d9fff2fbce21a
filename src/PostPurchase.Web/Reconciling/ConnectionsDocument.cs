namespace PostPurchase.Web.Reconciling;

/// <summary>A shop's connections, in the JSON API.</summary>
/// <param name="Platforms">All that there can be one to.</param>
internal sealed record ConnectionsDocument(IReadOnlyList<ConnectionDocument> Connections, IReadOnlyList<string> Platforms);
