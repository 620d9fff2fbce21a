using System.Collections.Frozen;
using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Privacy;

/// <summary>What the members of a customer's file are called, in one language. What has no word is shown by its own name.</summary>
public sealed class CustomerFileWords
{
    /// <summary>Member or value, German, English. Where English is null, the name says it.</summary>
    private static readonly (string Name, string German, string? English)[] All =
    [
        ("shop", "Shop", null), ("madeAt", "Erstellt", "Made"), ("ids", "Kundennummern", "Customer ids"),
        ("addresses", "E-Mail-Adressen", "E-mail addresses"), ("erasedAt", "Gelöscht", "Erased"),
        ("advertising", "Einwilligungen und Widersprüche", "Consents and objections"), ("history", "Kundendaten und Mitteilungen", "Customer data and notices"),
        ("orders", "Bestellungen", "Orders"), ("contacts", "Zuletzt verschickte Mails (Häufigkeitsgrenze)", "Latest mails (frequency cap)"),
        ("payloads", "Nicht lesbare Mitteilungen des Shops", "Notices of the shop that could not be read"),
        ("at", "Zeitpunkt", "When"), ("receivedAt", "Bei uns eingegangen", "Received"), ("decision", "Entscheidung", "Decision"),
        ("source", "Herkunft", "Source"), ("order", "Bestellung", "Order"), ("events", "Was geschah", "What happened"), ("event", "Ereignis", "Event"),
        ("mails", "Verschickte Mails", "Mails sent"), ("basis", "Rechtsgrundlage", "Legal basis"), ("campaign", "Kampagne", "Campaign"), ("step", "Schritt", "Step"),
        ("type", "Art", "Kind"), ("number", "Bestellnummer", "Order number"), ("placedAt", "Bestellt", "Placed"), ("revisedAt", "Geändert", "Changed"),
        ("email", "E-Mail-Adresse", "E-mail address"), ("language", "Sprache", "Language"), ("currency", "Währung", "Currency"), ("customer", "Kunde", "Customer"),
        ("firstName", "Vorname", "First name"), ("lastName", "Nachname", "Last name"), ("birthday", "Geburtstag", "Birthday"),
        ("acceptsMarketing", "Werbung erlaubt", "Accepts advertising"), ("deliveryAddress", "Lieferanschrift", "Delivery address"), ("name", "Name", "Name"),
        ("street", "Straße", "Street"), ("postalCode", "Postleitzahl", "Postal code"), ("city", "Ort", "City"), ("region", "Region", "Region"), ("country", "Land", "Country"),
        ("lines", "Positionen", "Lines"), ("title", "Bezeichnung", "Title"), ("variant", "Ausführung", "Variant"), ("quantity", "Menge", "Quantity"),
        ("unitPrice", "Einzelpreis", "Unit price"), ("total", "Summe", "Total"), ("totals", "Summen", "Totals"), ("vouchers", "Gutscheine", "Vouchers"),
        ("shipment", "Sendung", "Parcel"), ("carrier", "Versanddienst", "Carrier"), ("trackingNumber", "Sendungsnummer", "Tracking number"), ("trackingUrl", "Sendungsverfolgung", "Tracking"),
        ("question", "Frage", "Question"), ("value", "Antwort", "Answer"), ("reason", "Grund", "Reason"), ("address", "Adresse", "Address"), ("text", "Wortlaut", "Text"),
        ("messageId", "Mail", "Mail"), ("consented", "eingewilligt", "consented"), ("objected", "widersprochen", "objected"),
        ("order.placed", "Bestellung aufgegeben oder geändert", "Order placed or changed"), ("order.paid", "Bezahlt", "Paid"),
        ("order.shipped", "Verschickt", "Shipped"), ("order.delivered", "Zugestellt", "Delivered"), ("order.cancelled", "Storniert", "Cancelled"),
        ("order.refunded", "Erstattet", "Refunded"), ("answer.given", "Antwort gegeben", "Answer given"), ("customer.erased", "Gelöscht", "Erased"),
        ("return.requested", "Rücksendung angemeldet", "Return requested"), ("return.received", "Rücksendung eingegangen", "Return received"),
        ("return.refunded", "Rücksendung erstattet", "Return refunded"), ("return.closed", "Rücksendung abgeschlossen", "Return closed"),
        ("case.opened", "Anliegen eröffnet", "Case opened"), ("case.responded", "Anliegen beantwortet", "Case answered"),
        ("case.resolved", "Anliegen gelöst", "Case resolved"), ("withdrawal.declared", "Widerruf erklärt", "Withdrawal declared"),
        ("customer.undeliverable", "Adresse nicht erreichbar", "Address not reachable"), ("address.failed", "Adresse nicht erreichbar", "Address not reachable"),
        ("customer.changed", "Kundendaten", "Customer data"), ("consent.withdrawn", "Widerspruch", "Objection"),
        ("customer.consented", "Einwilligung", "Consent"), ("customer.objected", "Widerspruch", "Objection"),
        ("message.delivered", "Mail zugestellt", "Mail delivered"), ("message.bounced", "Mail nicht zustellbar", "Mail bounced"),
        ("message.opened", "Mail geöffnet", "Mail opened"), ("message.clicked", "Link in einer Mail angeklickt", "Link in a mail clicked"),
    ];

    private static readonly CustomerFileWords German = new(Languages.German);
    private static readonly CustomerFileWords English = new(Languages.English);

    private readonly FrozenDictionary<string, string> _words;

    private CustomerFileWords(string language)
    {
        Language = language;
        _words = All.ToFrozenDictionary(word => word.Name, word => IsGerman ? word.German : word.English ?? word.Name, StringComparer.Ordinal);
    }

    public string Language { get; }

    public string Heading => IsGerman ? "Ihre gespeicherten Daten" : "The data stored about you";

    public string Introduction => IsGerman
        ? "Alles, was zu Ihnen für die Nachrichten rund um Ihre Bestellungen gespeichert ist (Auskunft nach Art. 15 DSGVO). Zeitangaben in UTC."
        : "All that is stored about you for the messages around your orders (access under article 15 GDPR). Times are UTC.";

    public string Nothing => IsGerman ? "nichts" : "nothing";

    public string Yes => IsGerman ? "ja" : "yes";

    public string No => IsGerman ? "nein" : "no";

    private bool IsGerman => Language == Languages.German;

    public static CustomerFileWords In(string language) => language == Languages.German ? German : English;

    /// <summary>The word for a member.</summary>
    public string Of(string name) => _words.GetValueOrDefault(name, name);

    /// <summary>A value: what is a name of ours is said in words, and everything else as it stands.</summary>
    public string Text(string value) => value.Contains('.', StringComparison.Ordinal) || value is "consented" or "objected" ? Of(value) : value;
}
