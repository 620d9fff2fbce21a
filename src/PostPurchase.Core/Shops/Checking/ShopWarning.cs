using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>What runs, but should not stay so, for the shop's owner.</summary>
/// <param name="Code">Never changes, such as <c>imprint-missing</c>.</param>
/// <param name="Path">JSON path of the setting that would end it.</param>
/// <param name="Section">The section of the settings page where it stands.</param>
public sealed record ShopWarning(string Code, string Path, string Section, string German, string English)
{
    public string In(string language) => language == Languages.German ? German : English;
}
