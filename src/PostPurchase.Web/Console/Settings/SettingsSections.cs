using static PostPurchase.Web.Console.Settings.FieldKind;

namespace PostPurchase.Web.Console.Settings;

/// <summary>What there is to set, and how the forms name it.</summary>
internal static class SettingsSections
{
    private static readonly SettingsField German = new("de", "Deutsch", "German", Lines);
    private static readonly SettingsField English = new("en", "Englisch", "English", Lines);
    private static readonly SettingsField Tag = new(SettingsGroup.Key, "Schlagwort", "Tag");

    public static IReadOnlyList<SettingsSection> All { get; } = [Shop(), Sender(), Legal(), Sending(), Support(), Retention()];

    private static SettingsSection Shop() => new("shop", "Shop", "Shop", ["name", "timeZone", "country", "region", "language"],
    [
        new("Der Shop", "The shop")
        {
            Fields =
            [
                new SettingsField("name", "Name", "Name").Needed(),
                new SettingsField("timeZone", "Zeitzone", "Time zone").Needed().Hinted("Name der IANA, etwa Europe/Berlin.", "Name of the IANA, such as Europe/Berlin."),
                new SettingsField("country", "Land", "Country").Needed().Hinted("Zwei Buchstaben, etwa DE. Seine Feiertage zählen, wo die Adresse nichts sagt.", "Two letters, such as DE. Its holidays count where the address says nothing."),
                new SettingsField("region", "Bundesland", "State").Hinted("Etwa BE oder Berlin.", "Such as BE or Berlin."),
                new SettingsField("language", "Sprache", "Language", Choice).OneOf(("de", "Deutsch", "German"), ("en", "Englisch", "English"))
                    .Hinted("Für Mails, deren Bestellung keine nennt.", "For mails whose order names none."),
            ],
        },
    ]);

    private static SettingsSection Sender() => new("sender", "Absender & Marke", "Sender & brand", ["sender", "brand", "reviewPlatforms"],
    [
        new("Absender", "Sender")
        {
            Fields =
            [
                new SettingsField("sender.name", "Name des Absenders", "Sender's name").Needed(),
                new SettingsField("sender.address", "Adresse des Absenders", "Sender's address", Mail).Needed()
                    .Hinted("Ihre Domain muss beim Mailanbieter bestätigt sein.", "Its domain must be verified with the mail provider."),
                new SettingsField("sender.replyTo", "Antworten gehen an", "Answers go to", Mail).Needed().Hinted("Hier liest ein Mensch.", "A person reads them."),
            ],
        },
        new("Marke", "Brand")
        {
            Fields =
            [
                new SettingsField("brand.shopUrl", "Adresse des Shops", "Address of the shop", Url).Needed(),
                new SettingsField("brand.logoUrl", "Adresse des Logos", "Address of the logo", Url).Hinted("https, am besten 400 Pixel breit.", "https, at best 400 pixels wide."),
                new SettingsField("brand.color", "Farbe von Knöpfen und Links", "Colour of buttons and links", Color).Needed(),
                new SettingsField("brand.supportPhone", "Telefon des Kundendienstes", "Support's telephone"),
                new SettingsField("brand.imprint", "Impressum", "Imprint", Lines).Hinted("Steht vollständig unter jeder Mail (§\u00a05 DDG).", "Stands in full under every mail (§5 DDG)."),
                new SettingsField("brand.privacyUrl", "Adresse der Datenschutzerklärung", "Address of the privacy policy", Url),
                new SettingsField("brand.reviewUrl", "Adresse für Bewertungen", "Address for reviews", Url),
            ],
        },
        new("Werbung am Ende von Vertragsmails", "Advertising at the end of contract mails")
        {
            Optional = "brand.promotion",
            Hint = ("Markdown. Nur für Kunden, die Angebote bekommen dürfen.", "Markdown. Only for customers who may be sent offers."),
            Fields = [new("brand.promotion.de", "Deutsch", "German", Lines), new("brand.promotion.en", "Englisch", "English", Lines)],
        },
        new("Weitere Bewertungsportale", "More review platforms")
        {
            List = "reviewPlatforms",
            Hint = ("In der Adresse stehen {orderNumber}, {productId} und {sku} für die Bestellung.", "In the address, {orderNumber}, {productId} and {sku} stand for the order's."),
            Columns = [new("id", "Kennung", "Id"), new("name", "Name", "Name"), new("url", "Adresse", "Address", Url)],
        },
    ]);

    private static SettingsSection Legal() => new("legal", "Recht & Einwilligung", "Legal & consent", ["existingCustomerNotice", "consent", "countsReviewVisits"],
    [
        new("Hinweis für Bestandskunden", "Notice for existing customers")
        {
            Optional = "existingCustomerNotice",
            Hint = (
                "Der Hinweis an der Kasse, dass Sie die Adresse für Werbung für eigene ähnliche Waren nutzen und man jederzeit widersprechen kann (§\u00a07 Abs. 3 UWG). Ohne ihn gibt es Werbung nur mit Einwilligung.",
                "The notice at checkout that you use the address to advertise your own similar goods, and that one can object at any time (§7 (3) UWG). Without it, advertising needs consent."),
            Fields =
            [
                new("existingCustomerNotice.version", "Fassung", "Version"),
                new("existingCustomerNotice.shownSince", "Gezeigt seit", "Shown since", Day),
                new SettingsField("existingCustomerNotice.categories", "Wovon er spricht", "What it speaks of", Choices)
                    .OneOf(("surveys", "Umfragen und Bewertungen", "Surveys and reviews"), ("offers", "Angebote", "Offers")),
            ],
        },
        new("Einwilligung", "Consent")
        {
            Optional = "consent",
            Fields =
            [
                new("consent.current", "Fassung auf Seiten und in Mails", "Version on pages and in mails", Wording),
                new("consent.checkoutWording", "Fassung an der Kasse", "Version at checkout", Wording),
                new SettingsField("consent.doubleOptIn", "Adressen werden durch eine Mail bestätigt (Double-Opt-in)", "Addresses are confirmed by a mail (double opt-in)", Check),
            ],
        },
        new("Messen", "Measuring")
        {
            Fields =
            [
                new SettingsField("countsReviewVisits", "Zählen, wer dem Link zu den Bewertungen gefolgt ist", "Count who followed the link to the reviews", Check)
                    .Hinted("Solche Links können eine Einwilligung brauchen (§\u00a025 TDDDG).", "Such links may need a consent (§25 TDDDG)."),
            ],
        },
        new("Texte", "Texts")
        {
            List = "consent.wordings",
            IsKept = true,
            Hint = (
                "Eine Fassung bleibt, wie sie ist: Einwilligungen beziehen sich auf sie. Neue Texte sind eine neue Fassung.",
                "A version stays as it is: consents refer to it. New texts are a new version."),
            Columns =
            [
                new("version", "Fassung", "Version"),
                .. new[] { ("surveys", "Umfragen", "Surveys"), ("offers", "Angebote", "Offers"), ("birthday", "Geburtstag", "Birthday") }.SelectMany(of => new[]
                {
                    new SettingsField($"texts.{of.Item1}.de", of.Item2 + ", deutsch", of.Item3 + ", German", Lines),
                    new SettingsField($"texts.{of.Item1}.en", of.Item2 + ", englisch", of.Item3 + ", English", Lines),
                }),
            ],
        },
    ]);

    private static SettingsSection Sending() => new("sending", "Versand", "Sending", ["frequencyCap", "loyaltyTiers"],
    [
        new("Wie viel ein Kunde höchstens bekommt", "How much a customer gets at most")
        {
            Hint = (
                "Über alle Kampagnen und Bestellungen. Vertragsmails zählen nicht. Ruhezeiten und Sendefenster gehören zu den Schritten der Kampagnen.",
                "Over all campaigns and orders. Contract mails don't count. Quiet hours and sending windows belong to the campaigns' steps."),
            Fields =
            [
                new SettingsField("frequencyCap.advertising.most", "Werbemails", "Advertising mails", Number).Needed(),
                new SettingsField("frequencyCap.advertising.days", "in so vielen Tagen", "in so many days", Number).Needed(),
                new SettingsField("frequencyCap.nonContractPerDay", "Service- und Werbemails an einem Tag", "Service and advertising mails on one day", Number).Needed()
                    .Hinted("0: keine Grenze.", "0: no limit."),
                new SettingsField("frequencyCap.withinJourney", "Mails einer Bestellung zählen gegeneinander", "Mails of one order count against each other", Check),
            ],
        },
        new("Treuestufen", "Levels of loyalty")
        {
            List = "loyaltyTiers",
            Hint = ("Von der niedrigsten zur höchsten. Bedingungen und Zielgruppen können sie nennen.", "From the lowest to the highest. Conditions and audiences can name them."),
            Columns =
            [
                new("id", "Kennung", "Id"), new("name.de", "Name, deutsch", "Name, German"), new("name.en", "Name, englisch", "Name, English"),
                new("orders", "ab Bestellungen", "from orders", Number), new("spent", "ab Umsatz", "from spent", Amount),
            ],
        },
    ]);

    private static SettingsSection Support() => new("support", "Kundendienst & Rückgabe", "Support & returns", ["support", "returns", "careTips"],
    [
        new("Kundendienst", "Support")
        {
            Fields =
            [
                new SettingsField("support.address", "Nachrichten von Fällen gehen an", "News of cases goes to", Mail).Hinted("Leer: an die Adresse für Antworten.", "Empty: to the address for answers."),
                new SettingsField("support.answerWithin", "Antwort binnen", "Answer within", Span).Needed(),
            ],
        },
        new("Rückgabe", "Returns")
        {
            Fields =
            [
                new SettingsField("returns.withdrawalInstruction", "Fassung der Widerrufsbelehrung", "Version of the instruction on withdrawal")
                    .Hinted("Leer: Es gibt keine, und das Widerrufsrecht dauert zwölf Monate länger (§\u00a0356 Abs. 3 BGB).", "Empty: there is none, and the right to withdraw lasts twelve months longer (§356 (3) BGB)."),
                new SettingsField("returns.returnDays", "Freiwillige Rückgabe, Tage nach Erhalt", "Voluntary returns, days after receipt", Number),
                new("returns.address", "Anschrift für Rücksendungen", "Address for returns", Lines),
                new("returns.labelUrl", "Adresse des Retourenlabels", "Address of the return label", Url),
            ],
        },
        new("Wo Pakete abgegeben werden", "Where parcels are handed in")
        {
            Optional = "returns.dropOff",
            Fields = [new("returns.dropOff.de", "Deutsch", "German", Lines), new("returns.dropOff.en", "Englisch", "English", Lines)],
        },
        new("Kein Widerrufsrecht (§\u00a0312g Abs. 2 BGB)", "No right of withdrawal (§312g (2) BGB)")
        {
            List = "returns.noWithdrawal", IsMap = true, Columns = [Tag, German, English],
            Hint = ("Schlagwort der Waren und der Grund, den Kunden lesen.", "Tag of the goods, and the reason that customers read."),
        },
        new("Garantien", "Guarantees")
        {
            List = "returns.guarantees", IsMap = true,
            Columns = [Tag, new("months", "Monate", "Months", Number), new("giver", "Garantiegeber", "Giver"), new("termsUrl", "Bedingungen", "Terms", Url)],
        },
        new("Pflegetipps", "Care tips")
        {
            List = "careTips", IsMap = true, Columns = [Tag, German, English], Hint = ("Markdown, je Schlagwort der Waren.", "Markdown, by the goods' tag."),
        },
    ]);

    private static SettingsSection Retention() => new("retention", "Aufbewahrung", "Retention", ["retention"],
    [
        new("Wie lange was bleibt", "How long what is kept")
        {
            Hint = (
                "Danach wird es gelöscht oder anonym (Art. 5 Abs. 1 lit. e DSGVO). Die Vorgaben folgen der Verjährung von drei Jahren (§§\u00a0195, 199 BGB).",
                "Afterwards it is removed or made anonymous (GDPR article 5 (1)(e)). The defaults follow the limitation of three years (§§195, 199 BGB)."),
            Fields =
            [
                Kept("orders", "Bestellungen", "Orders"), Kept("comments", "Was Kunden schreiben", "What customers write"),
                Kept("mails", "Mails im lokalen Postfach", "Mails in the local mailbox"), Kept("payloads", "Unverständliche Webhooks", "Webhooks not understood"),
                Kept("deliveries", "Webhooks an Ihre Systeme", "Webhooks to your systems"), Kept("proofs", "Nachweise von Einwilligungen", "Proofs of consent"),
                Kept("optInRequests", "Unbestätigte Anmeldungen", "Requests never confirmed"), Kept("audit", "Protokoll", "Audit log"),
            ],
        },
    ]);

    private static SettingsField Kept(string member, string german, string english) => new SettingsField("retention." + member, german, english, Span).Needed();
}
