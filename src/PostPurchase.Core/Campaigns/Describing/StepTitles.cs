using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>
/// What steps and messages are called: by a title where they ship with the product, else by the short name that the shop gave them, with a
/// capital letter as titles have it.
/// </summary>
public static class StepTitles
{
    private static readonly Dictionary<string, (string German, string English)> Names = new(StringComparer.Ordinal)
    {
        ["confirmation"] = ("Bestellbestätigung", "Order confirmation"),
        ["shipping-notice"] = ("Versandmeldung", "Shipping notice"),
        ["delivery-check-in"] = ("Alles angekommen?", "Delivery check-in"),
        ["survey"] = ("Umfrage", "Survey"),
        ["survey-reminder"] = ("Erinnerung an die Umfrage", "Survey reminder"),
        ["review-request"] = ("Bitte um Bewertung", "Review request"),
        ["care-tips"] = ("Pflegetipps", "Care tips"),
        ["cancellation"] = ("Stornierung", "Cancellation"),
        ["return-registered"] = ("Retoure angemeldet", "Return registered"),
        ["return-received"] = ("Retoure eingegangen", "Return received"),
        ["return-refunded"] = ("Retoure erstattet", "Return refunded"),
        ["return-survey"] = ("Umfrage zur Retoure", "Return survey"),
        ["case-follow-up"] = ("Nachfrage nach einem Fall", "Case follow-up"),
        ["case-notice"] = ("Fall, an den Kundendienst", "Case notice to support"),
        ["case-reminder"] = ("Erinnerung an einen Fall", "Case reminder to support"),
        ["withdrawal-confirmation"] = ("Bestätigung des Widerrufs", "Withdrawal confirmation"),
        ["greeting"] = ("Glückwunsch", "Greeting"),
        ["birthday"] = ("Geburtstag", "Birthday"),
        ["offer"] = ("Angebot", "Offer"),
        ["seasonal"] = ("Jahreszeit", "Season"),
        ["voucher"] = ("Gutschein", "Voucher"),
        ["voucher-reminder"] = ("Erinnerung an den Gutschein", "Voucher reminder"),
        ["win-back"] = ("Rückgewinnung", "Win-back"),
    };

    /// <param name="id">Of a step or a message.</param>
    public static string Of(string id, string language) =>
        !Names.TryGetValue(id, out var name) ? Plain(id) : language == Languages.German ? name.German : name.English;

    /// <summary>A short name as a title.</summary>
    public static string Plain(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..];

    /// <summary>Whether it ships with the product.</summary>
    public static bool Has(string id) => Names.ContainsKey(id);
}
