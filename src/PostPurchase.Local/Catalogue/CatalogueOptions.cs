namespace PostPurchase.Local.Catalogue;

/// <summary>What the <c>catalogue import</c> command was asked for.</summary>
/// <param name="File">The product feed.</param>
/// <param name="Data">The data folder of a host that is not running.</param>
/// <param name="Host">A running host to bring the feed to over HTTP; null for the data folder.</param>
/// <param name="Key">A console key of the shop, for the host.</param>
/// <param name="Currency">Of prices that name none.</param>
internal sealed record CatalogueOptions(string File, string Shop, string Data, Uri? Host, string Key, string? Currency);
