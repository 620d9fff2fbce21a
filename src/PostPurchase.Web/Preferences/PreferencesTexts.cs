using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Preferences;

/// <summary>What the preferences page says, in one language.</summary>
internal sealed record PreferencesTexts
{
    public required string Heading { get; init; }

    public required string Intro { get; init; }

    public required string Saved { get; init; }

    public required string NoSuchDay { get; init; }

    public required string Which { get; init; }

    public required string Free { get; init; }

    public required IReadOnlyDictionary<ConsentCategory, string> Categories { get; init; }

    public required string ServiceText { get; init; }

    /// <summary>With the date.</summary>
    public required string AllowedSince { get; init; }

    /// <summary>With the order's number and the date.</summary>
    public required string AllowedByOrder { get; init; }

    /// <summary>With the date.</summary>
    public required string RefusedSince { get; init; }

    public required string Allowed { get; init; }

    public required string NotAllowed { get; init; }

    public required string Birthday { get; init; }

    public required string BirthdayUse { get; init; }

    public required string Day { get; init; }

    public required string Month { get; init; }

    public required string Year { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    public required string Language { get; init; }

    public required string Frequency { get; init; }

    public required string Usual { get; init; }

    public required string Fewer { get; init; }

    public required string Save { get; init; }

    public required string NoneHeading { get; init; }

    public required string None { get; init; }

    public required string Remains { get; init; }

    public static PreferencesTexts In(string language) => language == Languages.German ? German : English;

    private static PreferencesTexts German { get; } = new()
    {
        Heading = "Welche E-Mails möchten Sie?",
        Intro = "Was Sie hier wählen, gilt für alle Ihre Bestellungen, auch für künftige.",
        Saved = "Ihre Auswahl ist gespeichert.",
        NoSuchDay = "Diesen Tag gibt es nicht. Bitte prüfen Sie den Geburtstag.",
        Which = "Diese E-Mails dürfen kommen",
        Free = "Jede Einwilligung ist freiwillig. Sie können sie jederzeit widerrufen, hier oder mit einer kurzen Antwort auf eine E-Mail.",
        Categories = new Dictionary<ConsentCategory, string>
        {
            [ConsentCategory.Service] = "Nachfragen zur Lieferung",
            [ConsentCategory.Surveys] = "Umfragen und Bewertungen",
            [ConsentCategory.Offers] = "Angebote und Tipps",
            [ConsentCategory.Birthday] = "Post zum Geburtstag",
        },
        ServiceText = "Wir fragen nach, ob alles gut angekommen ist.",
        AllowedSince = "Erlaubt seit {0}.",
        AllowedByOrder = "Erlaubt seit Ihrer Bestellung {0} vom {1}.",
        RefusedSince = "Abbestellt seit {0}.",
        Allowed = "Zurzeit erlaubt.",
        NotAllowed = "Zurzeit nicht erlaubt.",
        Birthday = "Geburtstag (freiwillig)",
        BirthdayUse = "Nur für die Post zum Geburtstag: Ohne Ihre Einwilligung dazu speichern und nutzen wir ihn nicht. Das Jahr ist nicht nötig.",
        Day = "Tag",
        Month = "Monat",
        Year = "Jahr",
        Months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        Language = "Sprache",
        Frequency = "Wie oft darf Werbung kommen?",
        Usual = "Wie üblich",
        Fewer = "Seltener: höchstens eine Werbe-E-Mail in 30 Tagen",
        Save = "Auswahl speichern",
        NoneHeading = "Lieber gar nichts davon?",
        None = "Alles abbestellen",
        Remains = "Was zu einer Bestellung gehört, kommt weiterhin: Bestätigung, Versand und Rücksendung.",
    };

    private static PreferencesTexts English { get; } = new()
    {
        Heading = "Which emails would you like?",
        Intro = "What you choose here counts for all your orders, future ones included.",
        Saved = "Your choice is saved.",
        NoSuchDay = "There is no such day. Please check the birthday.",
        Which = "These emails may come",
        Free = "Every consent is voluntary. You can withdraw it at any time, here or by a short reply to any email.",
        Categories = new Dictionary<ConsentCategory, string>
        {
            [ConsentCategory.Service] = "Follow-ups on the delivery",
            [ConsentCategory.Surveys] = "Surveys and reviews",
            [ConsentCategory.Offers] = "Offers and tips",
            [ConsentCategory.Birthday] = "Birthday mail",
        },
        ServiceText = "We ask whether everything has arrived safely.",
        AllowedSince = "Allowed since {0}.",
        AllowedByOrder = "Allowed since your order {0} of {1}.",
        RefusedSince = "Unsubscribed since {0}.",
        Allowed = "Allowed at present.",
        NotAllowed = "Not allowed at present.",
        Birthday = "Birthday (optional)",
        BirthdayUse = "For birthday mail only: without your consent to it we neither keep nor use it. The year is not needed.",
        Day = "Day",
        Month = "Month",
        Year = "Year",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Language = "Language",
        Frequency = "How often may advertising come?",
        Usual = "As usual",
        Fewer = "Less often: at most one advertising email in 30 days",
        Save = "Save choice",
        NoneHeading = "Rather none of it?",
        None = "Unsubscribe from all",
        Remains = "What belongs to an order still comes: confirmation, shipping and returns.",
    };
}
