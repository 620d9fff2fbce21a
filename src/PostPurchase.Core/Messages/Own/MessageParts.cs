using System.Collections.Frozen;

namespace PostPurchase.Core.Messages.Own;

/// <summary>All that a shop's own text may name. What only mails of <see cref="Campaigns.Duties"/> need is not among it.</summary>
public static class MessageParts
{
    /// <summary>In the order in which an editor should offer them.</summary>
    public static IReadOnlyList<MessagePart> All { get; } =
    [
        Words("firstName", "Vorname; leer, wo die Bestellung keinen hat", "first name; empty where the order has none"),
        Words("orderNumber", "Bestellnummer", "order number"),
        Words("orderDate", "Bestelldatum", "order date"),
        Words("shopName", "Name des Shops", "name of the shop"),
        Words("supportPhone", "Telefonnummer des Supports", "support's telephone number"),
        Words("carrier", "Paketdienst", "carrier"),
        Words("trackingNumber", "Sendungsnummer", "tracking number"),
        Words("refundAmount", "erstatteter Betrag", "amount paid back"),
        Words("returnRefundAmount", "für die Rücksendung erstatteter Betrag", "amount paid back for the return"),
        Words("returnDropOff", "wo die Rücksendung abgegeben wird", "where the return is handed in"),
        Words("occasionName", "Name des Anlasses, wie Ostern", "name of the occasion, such as Easter"),
        Words("occasionDate", "Datum des Anlasses", "date of the occasion"),
        Advertising(Words("voucherCode", "Gutscheincode", "voucher code")),
        Advertising(Words("voucherValue", "Wert des Gutscheins", "value of the voucher")),
        Advertising(Words("voucherUntil", "letzter Tag des Gutscheins", "last day of the voucher")),
        Link("shopUrl", "Adresse des Shops", "the shop's address"),
        Link("orderUrl", "Seite der Bestellung: ansehen, zurückgeben, widerrufen", "page of the order: see, return, withdraw"),
        Link("trackingUrl", "Sendungsverfolgung", "parcel tracking"),
        Link("returnLabelUrl", "Rücksendeetikett", "return label"),
        Link("preferencesUrl", "Einstellungen des Kunden", "the customer's preferences"),
        Link("privacyUrl", "Datenschutzerklärung", "privacy policy"),
        Service(Link("checkInOkUrl", "Antwort: alles angekommen", "answer: all arrived")),
        Service(Link("checkInNotArrivedUrl", "Antwort: noch nicht angekommen", "answer: not arrived yet")),
        Service(Link("checkInProblemUrl", "Antwort: etwas stimmt nicht", "answer: something is wrong")),
        Service(Link("resolvedYesUrl", "Antwort: Fall gelöst", "answer: case solved")),
        Service(Link("resolvedNoUrl", "Antwort: Fall nicht gelöst", "answer: case not solved")),
        Advertising(Link("answerUrl", "Fragebogen zur Zufriedenheit", "satisfaction questionnaire")),
        Advertising(Link("reviewPageUrl", "wo eine Bewertung geschrieben wird", "where a review is written")),
        Advertising(Link("reviewUrl", "Bewertungsseite aus den Einstellungen", "review page of the settings")),
        Condition("hasOrderLines", "die Bestellung hat Artikel", "the order has lines"),
        Condition("hasKeptLines", "der Kunde behält etwas", "the customer keeps something"),
        Condition("willShip", "etwas wird versandt", "something will be shipped"),
        Condition("hasAddress", "es gibt eine Lieferadresse", "there is a delivery address"),
        Condition("hasParcelLines", "der Inhalt des Pakets ist bekannt", "the parcel's contents are known"),
        Condition("moreParcelsFollow", "weitere Pakete folgen", "more parcels follow"),
        Condition("hasRefund", "Geld wurde erstattet", "money was paid back"),
        Condition("hasReturnLines", "die Rücksendung hat Artikel", "the return has lines"),
        Condition("hasReturnAddress", "es gibt eine Rücksendeadresse", "there is a return address"),
        Condition("hasCareTips", "es gibt Pflegetipps zu den Artikeln", "there are care tips for the products"),
        Condition("hasVoucher", "die Mail bringt einen Gutschein", "the mail brings a voucher"),
        Condition("hasRecommendations", "es gibt Empfehlungen", "there are recommendations"),
        Block("order-lines", "Artikel der Bestellung mit Preisen", "the order's lines with prices"),
        Block("kept-lines", "Artikel, die der Kunde behält", "lines that the customer keeps"),
        Block("parcel-lines", "Artikel im Paket", "lines in the parcel"),
        Block("return-lines", "Artikel der Rücksendung", "lines of the return"),
        Block("totals", "Summen der Bestellung", "the order's totals"),
        Block("address", "Lieferadresse", "delivery address"),
        Block("return-address", "Rücksendeadresse", "return address"),
        Block("promotion", "Werbung des Shops, nur wo sie erlaubt ist", "the shop's advertising, only where it is allowed"),
        Block("recommendations", "Empfehlungen, nur wo sie erlaubt sind", "recommendations, only where they are allowed"),
        Advertising(Block("care-tips", "Pflegetipps zu den Artikeln", "care tips for the products")),
        Advertising(Block(OwnExpressions.Voucher, "der Gutschein", "the voucher")),
        Advertising(Block(OwnExpressions.Scores, "Bewertung von 1 bis 5", "a score from 1 to 5")),
        new("button", MessagePartKind.Button, new("Knopf mit Text und Adresse", "button with words and an address")),
        new("quiet-button", MessagePartKind.Button, new("unauffälliger Knopf", "quiet button")),
    ];

    /// <summary>By name.</summary>
    public static FrozenDictionary<string, MessagePart> ByName { get; } = All.ToFrozenDictionary(part => part.Name, StringComparer.Ordinal);

    private static MessagePart Words(string name, string german, string english) => new(name, MessagePartKind.Words, new(german, english));

    private static MessagePart Link(string name, string german, string english) => new(name, MessagePartKind.Link, new(german, english));

    private static MessagePart Condition(string name, string german, string english) => new(name, MessagePartKind.Condition, new(german, english));

    private static MessagePart Block(string name, string german, string english) => new(name, MessagePartKind.Block, new(german, english));

    private static MessagePart Service(MessagePart part) => part with { Least = MessageClass.Service };

    private static MessagePart Advertising(MessagePart part) => part with { Least = MessageClass.Advertising };
}
