namespace PostPurchase.Web.Reconciling;

/// <summary>Whose orders can be asked for, in the JSON API.</summary>
/// <param name="Platforms">All that there could be a connection to.</param>
internal sealed record ConnectionsDocument(IReadOnlyList<ConnectionDocument> Connections, IReadOnlyList<string> Platforms);
