using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Messages.Own;

namespace PostPurchase.Core.Messages.Checking;

/// <summary>What the law demands of a mail.</summary>
internal static class DutyChecks
{
    private static readonly string[] Promoting =
    [
        "rabatt", "gutschein", "angebot", "sonderpreis", "sale", "jetzt kaufen", "entdecken sie", "neu im shop", "empfehlen sie uns", "spare",
        "discount", "voucher", "special offer", "buy now", "shop now", "new arrivals", "save ", "deal",
    ];

    public static IEnumerable<MessageFinding> Of(CheckedMessage message)
    {
        // §5 DDG; §35a GmbHG and its kin for letters of business.
        if (string.IsNullOrWhiteSpace(message.Shop.Brand.Imprint) || !BrandView.Of(message.Shop.Brand).Imprint.All(line => message.Rendered.Text.Contains(ValueEncoder.Clean(line), StringComparison.Ordinal)))
        {
            yield return MessageFinding.Error(
                TextPart.Whole, "imprint",
                "Das Impressum fehlt (§ 5 DDG); tragen Sie es in den Einstellungen ein.", "The imprint is missing (§ 5 DDG); fill it in in the settings.");
        }

        // §7 (3) no. 4 UWG, Art. 21 (2) GDPR; RFC 8058 for the header beside it.
        if (message.Class != MessageClass.Contract && !message.Rendered.Text.Contains(message.Unsubscribe, StringComparison.Ordinal))
        {
            yield return MessageFinding.Error(
                TextPart.Whole, "unsubscribe", "Der Link zum Abmelden fehlt (§ 7 UWG).", "The link to unsubscribe is missing (§ 7 UWG).");
        }

        var words = $"{message.Subject}\n{message.Preheader}\n{message.Body}".ToLowerInvariant();
        if (message.Class != MessageClass.Advertising && Promoting.FirstOrDefault(word => words.Contains(word, StringComparison.Ordinal)) is { } promotes)
        {
            // BGH, 15 December 2015, VI ZR 134/15: advertising in a mail that is otherwise owed is advertising.
            yield return MessageFinding.Hint(
                TextPart.Body, "advertising",
                $"„{promotes.Trim()}“ klingt nach Werbung. In Mails, die der Vertrag schuldet oder die der Lieferung dienen, ist sie ohne Einwilligung unzulässig (§ 7 UWG; BGH VI ZR 134/15); erlaubt ist der Block {{{{promotion}}}}.",
                $"“{promotes.Trim()}” sounds like advertising. In mails that the contract demands or that serve the delivery it is not allowed without consent (§ 7 UWG; German Federal Court of Justice, VI ZR 134/15); the block {{{{promotion}}}} is.");
        }
    }
}
