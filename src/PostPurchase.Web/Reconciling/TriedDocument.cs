using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Reconciling;

/// <summary>What came of trying a connection, in the JSON API.</summary>
/// <param name="Trouble">Why it does not work.</param>
internal sealed record TriedDocument(bool Works, ShopTrouble? Trouble);
