using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages;

/// <summary>The languages that mails are written in, and which of them a recipient reads.</summary>
public static class Languages
{
    public const string German = "de";

    public const string English = "en";

    /// <summary>
    /// <c>de</c> or <c>en</c> by the primary subtag of a BCP 47 tag (<c>de-AT</c>, <c>en-GB</c>; an underscore is taken for a hyphen).
    /// A tag of another language, or none, gives the shop's language: its customers chose to buy in it.
    /// </summary>
    public static string Pick(string? tag, string shopLanguage) =>
        Spoken(tag) ?? Spoken(shopLanguage) ?? English;

    /// <summary>The language of an order's mails and pages: the one that the customer asked for, else the order's.</summary>
    public static string Of(OrderState state, Shop shop) => Pick(state.Preferences?.Language ?? state.Order?.Language, shop.Language);

    private static string? Spoken(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        var primary = tag.AsSpan().Trim();
        var end = primary.IndexOfAny('-', '_');
        primary = end < 0 ? primary : primary[..end];
        return primary.Equals(German, StringComparison.OrdinalIgnoreCase) ? German
            : primary.Equals(English, StringComparison.OrdinalIgnoreCase) ? English
            : null;
    }
}
