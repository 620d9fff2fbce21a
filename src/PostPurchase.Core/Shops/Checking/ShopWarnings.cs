namespace PostPurchase.Core.Shops.Checking;

/// <summary>What is unwise about a shop's settings: what the law asks for and is missing, and what will not work.</summary>
public static class ShopWarnings
{
    /// <param name="shop">The settings in force.</param>
    /// <param name="allowLoopback">Whether only this machine can reach the host; documented secrets do no harm then.</param>
    public static IReadOnlyList<ShopWarning> Of(Shop shop, bool allowLoopback = false) =>
    [
        .. OfBrand(shop.Brand), .. OfSender(shop), .. OfConsent(shop), .. OfReturns(shop), .. OfSecrets(shop, allowLoopback),
    ];

    private static IEnumerable<ShopWarning> OfBrand(BrandSettings brand)
    {
        if (string.IsNullOrWhiteSpace(brand.Imprint))
        {
            // §5 DDG, gesetze-im-internet.de/ddg/__5.html; who sends advertising must not be hidden, §6 DDG.
            yield return new ShopWarning(
                "imprint-missing", "$.brand.imprint", "sender",
                "Das Impressum fehlt. Geschäftliche Mails brauchen die Anbieterkennzeichnung (§ 5 DDG).",
                "The imprint is missing. Business mails need to say who sends them (§5 DDG).");
        }

        if (string.IsNullOrWhiteSpace(brand.PrivacyUrl))
        {
            yield return new ShopWarning(
                "privacy-url-missing", "$.brand.privacyUrl", "sender",
                "Die Adresse der Datenschutzerklärung fehlt. Kunden müssen erfahren, was mit ihren Daten geschieht (Art. 13 DSGVO).",
                "The address of the privacy policy is missing. Customers must be told what happens to their data (GDPR article 13).");
        }
    }

    private static IEnumerable<ShopWarning> OfSender(Shop shop)
    {
        var host = Uri.TryCreate(shop.Brand.ShopUrl, UriKind.Absolute, out var url) ? url.IdnHost.ToLowerInvariant() : null;
        if (MailAddressRule.DomainOf(shop.Sender.Address) is { } domain && host is not null && !IsOneOwner(domain, host))
        {
            // Customers, and filters against phishing, look at whether the sender is who the links lead to.
            yield return new ShopWarning(
                "sender-domain-differs", "$.sender.address", "sender",
                $"Mails kommen von {domain}, der Shop steht unter {host}. Kunden und Spamfilter erwarten dieselbe Domain.",
                $"Mails come from {domain}, the shop is at {host}. Customers and spam filters expect the same domain.");
        }
    }

    private static IEnumerable<ShopWarning> OfConsent(Shop shop)
    {
        if (shop.Consent?.Current is null && shop.Consent?.CheckoutWording is null)
        {
            yield return shop.ExistingCustomerNotice is null
                ? new ShopWarning(
                    "no-advertising-basis", "$.consent", "legal",
                    "Es gibt weder Einwilligungstexte noch den Hinweis für Bestandskunden. Umfragen, Bewertungsbitten und Angebote gehen an niemanden (§ 7 UWG).",
                    "There are neither consent texts nor the notice for existing customers. Surveys, review requests and offers go to nobody (§7 UWG).")
                : new ShopWarning(
                    "consent-missing", "$.consent", "legal",
                    "Einwilligungstexte fehlen. Wer nicht Bestandskunde ist, kann keinen Umfragen und Angeboten zustimmen.",
                    "Consent texts are missing. Who is no existing customer can't agree to surveys and offers.");
        }
    }

    private static IEnumerable<ShopWarning> OfReturns(Shop shop)
    {
        if (string.IsNullOrWhiteSpace(shop.Returns?.WithdrawalInstruction))
        {
            yield return new ShopWarning(
                "withdrawal-instruction-missing", "$.returns.withdrawalInstruction", "support",
                "Die Fassung der Widerrufsbelehrung fehlt. Ohne Belehrung dauert das Widerrufsrecht zwölf Monate länger (§ 356 Abs. 3 BGB).",
                "The version of the instruction on withdrawal is missing. Without it the right to withdraw lasts twelve months longer (§356 (3) BGB).");
        }
    }

    private static IEnumerable<ShopWarning> OfSecrets(Shop shop, bool allowLoopback)
    {
        if (!allowLoopback && PublishedSecrets.Guard(shop))
        {
            yield return new ShopWarning(
                "demo-secrets", "$.webhookSecrets", "secrets",
                "Der Shop benutzt Geheimnisse aus der Dokumentation. Jeder kann sie benutzen; tauschen Sie sie aus.",
                "The shop uses secrets of the documentation. Anybody can use them; replace them.");
        }

        if (shop.WebhookSecrets.Values.All(secrets => secrets.Count == 0))
        {
            yield return new ShopWarning(
                "no-webhook-secret", "$.webhookSecrets", "secrets",
                "Es gibt kein Geheimnis für Webhooks. Bestellungen kommen nicht an.",
                "There is no secret for webhooks. Orders don't get through.");
        }
    }

    /// <summary>One is the other or lies under it: <c>mail.shop.example</c> and <c>www.shop.example</c> meet in <c>shop.example</c>.</summary>
    private static bool IsOneOwner(string domain, string host)
    {
        var site = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return domain == site || domain.EndsWith("." + site, StringComparison.Ordinal) || site.EndsWith("." + domain, StringComparison.Ordinal);
    }
}
