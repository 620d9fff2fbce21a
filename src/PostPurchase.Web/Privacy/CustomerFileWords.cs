using System.Collections.Frozen;
using System.Text.Json;
using PostPurchase.Core.Feedback;
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
        ("productId", "Produkt", "Product"), ("sku", "Artikelnummer", "SKU"), ("tags", "Schlagwörter", "Tags"), ("imageUrl", "Bild", "Picture"),
        ("productUrl", "Produktseite", "Product page"), ("requiresShipping", "Wird verschickt", "Is shipped"),
        ("reportsDelivery", "Zustellung wird gemeldet", "Delivery is reported"), ("subtotal", "Zwischensumme", "Subtotal"), ("discount", "Rabatt", "Discount"),
        ("shipping", "Versand", "Shipping"), ("tax", "Steuer", "Tax"), ("messageId", "Mail", "Mail"), ("data", "Einzelheiten", "Details"), ("categories", "Arten von Mails", "Kinds of mails"),
        ("wording", "Fassung des Wortlauts", "Version of the wording"), ("proof", "Nachweis", "Proof"), ("requestId", "Anfrage", "Request"),
        ("requestedAt", "Angefragt", "Requested"), ("requestedFrom", "Angefragt von (Netzwerkadresse)", "Requested from (network address)"),
        ("confirmedAt", "Bestätigt", "Confirmed"), ("confirmedFrom", "Bestätigt von (Netzwerkadresse)", "Confirmed from (network address)"),
        ("textHash", "Prüfsumme des gezeigten Texts", "Checksum of the text shown"), ("by", "Eingetragen von", "Entered by"), ("note", "Notiz", "Note"),
        ("from", "Von (Netzwerkadresse)", "From (network address)"), ("frequency", "Häufigkeit", "Frequency"), ("detail", "Genaueres", "Detail"),
        ("toService", "Auch Nachfragen zur Lieferung", "Follow-ups on deliveries, too"), ("orderId", "Bestellung", "Order"),
        ("caseId", "Anliegen", "Case"), ("cause", "Anlass", "Cause"), ("withdrawalId", "Widerruf", "Withdrawal"), ("statement", "Erklärung", "Statement"),
        ("returnId", "Rücksendung", "Return"), ("lineId", "Position", "Line"), ("id", "Kennung", "Id"), ("platform", "System", "System"), ("topic", "Thema", "Topic"),
        ("consent.given", "Einwilligung", "Consent"), ("opt-in.requested", "Anmeldung zu Mails, noch zu bestätigen", "Request for mails, to be confirmed"),
        ("preferences.changed", "Wünsche zu Mails", "Wishes about mails"), ("customer.preferences", "Wünsche zu Mails", "Wishes about mails"),
        ("order.placed", "Bestellung aufgegeben oder geändert", "Order placed or changed"), ("order.paid", "Bezahlt", "Paid"),
        ("order.shipped", "Verschickt", "Shipped"), ("order.delivered", "Zugestellt", "Delivered"), ("order.cancelled", "Storniert", "Cancelled"),
        ("order.refunded", "Erstattet", "Refunded"), ("journey.acted", "Eingriff des Kundendiensts", "Act of support"),
        ("act", "Eingriff", "Act"), ("request", "Anfrage", "Request"), ("occurrence", "Bezug", "About"), ("answer.given", "Antwort gegeben", "Answer given"), ("customer.erased", "Gelöscht", "Erased"),
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

    /// <summary>Member and value, German, English: values that are words of ours.</summary>
    private static readonly (string Name, string German, string English)[] Values =
    [
        ("decision=consented", "eingewilligt", "consented"), ("decision=objected", "widersprochen", "objected"),
        ("categories=service", "Nachfragen zur Lieferung", "Follow-ups on deliveries"), ("categories=surveys", "Umfragen und Bewertungen", "Surveys and reviews"),
        ("categories=offers", "Angebote und Tipps", "Offers and tips"), ("categories=birthday", "Post zum Geburtstag", "Birthday mail"),
        ("frequency=usual", "wie üblich", "as usual"), ("frequency=fewer", "seltener", "fewer"), ("language=de", "Deutsch", "German"), ("language=en", "Englisch", "English"),
        ("source=checkout", "Bestellvorgang", "Checkout"), ("source=one-click", "Abmelden mit einem Klick", "One-click unsubscription"),
        ("source=page", "Abmeldeseite", "Unsubscription page"), ("source=preferences", "Einstellungsseite", "Preferences page"),
        ("source=support", "Kundendienst", "Support"), ("source=erasure", "Löschung", "Erasure"), ("source=customer.changed", "Kundenkonto", "Customer account"),
        ("question=check-in", "Ist alles gut angekommen?", "Has everything arrived well?"), ("question=problem", "Was stimmt nicht?", "What is wrong?"),
        ("question=problem-lines", "Womit stimmt etwas nicht?", "With which items is something wrong?"), ("question=csat", "Zufriedenheit (1 bis 5)", "Satisfaction (1 to 5)"),
        ("question=nps", "Weiterempfehlung (0 bis 10)", "Recommendation (0 to 10)"), ("question=comment", "Kommentar", "Comment"),
        ("question=product", "Produkt (1 bis 5)", "Product (1 to 5)"), ("question=return-csat", "Rücksendung (1 bis 5)", "Return (1 to 5)"),
        ("question=return-comment", "Kommentar zur Rücksendung", "Comment on the return"), ("question=resolved", "Ist das Anliegen gelöst?", "Is the case solved?"),
        ("question=resolved-comment", "Kommentar zur Lösung", "Comment on the solution"),
        ("check-in=ok", "ja", "yes"), ("check-in=not-arrived", "nicht angekommen", "not arrived"), ("check-in=problem", "etwas stimmt nicht", "something is wrong"),
        ("problem=damaged", "beschädigt", "damaged"), ("problem=wrong-item", "falscher Artikel", "wrong item"), ("problem=parts-missing", "unvollständig", "parts missing"),
        ("problem=defective", "defekt", "defective"), ("problem=other", "anderes", "something else"), ("resolved=yes", "ja", "yes"), ("resolved=no", "nein", "no"),
    ];

    private static readonly CustomerFileWords German = new(Languages.German);
    private static readonly CustomerFileWords English = new(Languages.English);

    private readonly FrozenDictionary<string, string> _words;

    private CustomerFileWords(string language)
    {
        Language = language;
        _words = All.Select(word => (word.Name, word.German, English: word.English ?? word.Name)).Concat(Values)
            .ToFrozenDictionary(word => word.Name, word => IsGerman ? word.German : word.English, StringComparer.Ordinal);
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

    /// <summary>What a member's value is of: the member, or the question that an answer is to.</summary>
    internal static string KindOf(JsonElement owner, string member) =>
        member == "value" && owner.TryGetProperty("question", out var question) ? Question.KindOf(question.GetString() ?? "") : member;

    /// <summary>A value: a word of ours is said in the page's language, and everything else as it stands.</summary>
    /// <param name="kind">Of <see cref="KindOf"/>.</param>
    public string Text(string kind, string value) => kind switch
    {
        "type" => Of(value),
        "question" when value.Split(':', 2) is [var asked, var subject] => $"{Text(kind, asked)}: {subject}",
        _ => _words.GetValueOrDefault($"{kind}={value}", value),
    };
}
