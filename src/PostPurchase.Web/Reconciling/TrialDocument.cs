using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Reconciling;

/// <summary>Whether a connection works, in the JSON API.</summary>
/// <param name="Trouble">What stands in its way; missing where nothing does.</param>
internal sealed record TrialDocument(bool Works, ShopTrouble? Trouble);
