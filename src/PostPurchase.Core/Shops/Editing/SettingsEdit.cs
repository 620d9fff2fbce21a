namespace PostPurchase.Core.Shops.Editing;

/// <summary>A change of a shop's settings.</summary>
/// <param name="Apply">Makes it. Asked again where somebody else was faster.</param>
/// <param name="Written">JSON paths of what it writes, such as <c>$.sender</c>.</param>
public sealed record SettingsEdit(Func<Shop, Shop> Apply, IReadOnlyList<string> Written);
