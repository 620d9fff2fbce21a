using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Timing;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Journeys.Explaining;

internal sealed class GermanWording : Wording
{
    private static readonly (string One, string Many)[] Units =
    [
        ("Jahr", "Jahre"), ("Monat", "Monate"), ("Woche", "Wochen"), ("Tag", "Tage"), ("Stunde", "Stunden"), ("Minute", "Minuten"), ("Sekunde", "Sekunden"),
    ];

    private GermanWording()
    {
    }

    public static GermanWording Instance { get; } = new();

    public override string PlannedFor => "Geplant für";

    public override string DueNow => "Jetzt fällig";

    public override string Sent => "Gesendet";

    public override string Skipped => "Ausgelassen";

    public override string Held => "Angehalten";

    public override string Estimated => "Zustellung geschätzt, weil das Shopsystem keine meldet";

    public override string LegalBasis => "Rechtsgrundlage";

    public override string WasDue => "war fällig";

    public override string Until(string moment) => $"längstens bis {moment}";

    public override string CountsAsHappened(string moment) => $"Ohne Meldung gilt es ab {moment} als zugestellt.";

    public override string Moment(LocalDateTime time) => GermanLocale.Instance.Moment(time);

    public override string City(DateTimeZone zone) => GermanCities.Of(zone.Id) ?? base.City(zone);

    public override string Delay(Period delay, bool workingDays) =>
        string.Join(" ", Parts(delay).Select(part =>
        {
            var (one, many) = workingDays && part.Unit == 3 ? ("Werktag", "Werktage") : Units[part.Unit];
            return $"{part.Count} {(part.Count == 1 ? one : many)}";
        }));

    public override string After(string delay, Anchor anchor)
    {
        var what = anchor.On switch
        {
            AnchorEvent.Placed => "nach der Bestellung",
            AnchorEvent.Paid => "nach der Zahlung",
            AnchorEvent.Shipped => "nach dem Versand",
            AnchorEvent.Delivered => "nach der Zustellung",
            AnchorEvent.Answered => "nach der Antwort des Kunden",
            AnchorEvent.Sent => $"nach dem Versand von „{Title(anchor.Step)}“",
            AnchorEvent.Cancelled => "nach der Stornierung",
            AnchorEvent.ReturnRequested => "nach Anmeldung der Rücksendung",
            AnchorEvent.ReturnReceived => "nach Eingang der Rücksendung",
            AnchorEvent.ReturnRefunded => "nach Erstattung der Rücksendung",
            AnchorEvent.ReturnClosed => "nach Abschluss der Rücksendung",
            AnchorEvent.CaseOpened => "nach Eröffnung des Falls",
            AnchorEvent.CaseUnanswered => "nach Ablauf der Antwortfrist im Fall",
            AnchorEvent.CaseResolved => "nach Lösung des Falls",
            AnchorEvent.Withdrawn => "nach dem Widerruf",
            AnchorEvent.VoucherExpires => $"nach dem Tag, an dem der Gutschein aus „{Title(anchor.Step)}“ noch so lange gilt: {Delay(anchor.Before ?? Period.Zero, false)}",
            AnchorEvent.Occasion => "nach Beginn des Anlasses",
            _ => throw new InvalidOperationException($"No words for {anchor.On}."),
        };
        return delay.Length == 0 ? $"sofort {what}" : $"{delay} {what}";
    }

    public override string Duty => "Diese Mails sind Pflicht; niemand kann sie ändern, anhalten oder auslassen.";

    public override string CanNotGoOut(string because) => $"Sie kann jetzt nicht hinaus: {because.TrimEnd('.')}.";

    public override string SentAgain => "Erneut gesendet";

    public override string ToBeSentAgain => "Erneut zu senden";

    public override string By(string name, string? note) => $"von {name} (Kundendienst){(note is null ? "" : $": {note}")}";

    public override string BroughtForward(string by) => $"Vorgezogen {by}.";

    public override string WithVoucher(SentVoucher voucher) => $"Mit dem Gutschein {voucher.Code} aus dem Topf {voucher.Pool}.";

    public override string Moved(Move move) => move.Rule switch
    {
        MoveRule.MovedFromSunday => "von Sonntag verschoben",
        MoveRule.MovedFromHoliday => $"vom Feiertag {move.Detail} verschoben",
        MoveRule.MovedFromWeekday => $"von {Weekday(move.Detail)} verschoben, kein Versandtag",
        MoveRule.MovedFromQuietHours => "aus den Ruhezeiten verschoben",
        MoveRule.MovedByClockChange => $"verschoben, weil es {move.Detail} Uhr am Tag der Zeitumstellung nicht gibt",
        _ => throw new InvalidOperationException($"No words for {move.Rule}."),
    };

    public override string Because(Reason reason) => reason.Rule switch
    {
        Rule.WaitsForOrder => "Wartet auf die Bestellung selbst; bisher kamen nur andere Nachrichten dazu an.",
        Rule.WaitsForPayment => "Wartet auf die Zahlung.",
        Rule.WaitsForShipping => "Wartet auf den Versand.",
        Rule.WaitsForDelivery => $"Wartet auf die Zustellung von Paket {reason.Detail}.",
        Rule.WaitsForOccasion => "Wartet auf den Anlass.",
        Rule.WaitsForStep => $"Wartet auf „{Title(reason.Detail)}“.",
        Rule.WaitsForCancellation => "Nur, wenn die Bestellung storniert wird.",
        Rule.WaitsForAnswer => "Wartet auf eine Antwort des Kunden.",
        Rule.StepPaused => "der Schritt ist pausiert",
        Rule.StoppedBySupport => "der Kundendienst hat den Ablauf angehalten",
        Rule.SkippedBySupport => "der Kundendienst hat ihn ausgelassen.",
        Rule.FrequencyCap => reason.Detail == CapDetail.PerDay
            ? "der Kunde hat an dem Tag schon von uns gehört (Häufigkeitsgrenze)"
            : "der Kunde hat kurz zuvor andere Werbung bekommen (Häufigkeitsgrenze)",
        Rule.SendingQuota => reason.Detail == QuotaDetail.TooLate
            ? "unter dem Versandkontingent des Maildiensts wäre sie zu spät an die Reihe gekommen"
            : "unter dem Versandkontingent des Maildiensts ist sie dann an der Reihe",
        Rule.CaseOpen => "ein Fall ist offen",
        Rule.ReturnOpen => $"die Rücksendung {reason.Detail} ist offen",
        Rule.ProviderBusy => $"der Maildienst bat um Aufschub ({reason.Detail})",
        Rule.OrderCancelled => "die Bestellung wurde storniert.",
        Rule.NothingKept => "alles wurde zurückgegeben oder erstattet.",
        Rule.CustomerErased => "die Daten des Kunden sind gelöscht.",
        Rule.CustomerObjected => $"der Kunde hat widersprochen ({reason.Detail}).",
        Rule.NoLegalBasis => "es liegt keine Einwilligung vor, und ein Hinweis für Bestandskunden wurde nicht gezeigt.",
        Rule.NoAddress => "die Bestellung hat keine E-Mail-Adresse.",
        Rule.AddressUndeliverable => $"Mails an die Adresse der Bestellung sind unzustellbar ({reason.Detail}).",
        Rule.ConditionNotMet => $"die Bedingung ist nicht erfüllt: {ConditionWords.OfText(reason.Detail, Languages.German)}.",
        Rule.ExitConditionMet => $"eine Ausstiegsbedingung trifft zu: {ConditionWords.OfText(reason.Detail, Languages.German)}.",
        Rule.LineNotKept => $"{reason.Detail} wurde zurückgegeben oder erstattet.",
        Rule.Holdout => "der Kunde gehört zur Kontrollgruppe, die keine Werbung bekommt.",
        Rule.PassedBeforeImport => "die Zeit dafür war beim Import der Bestellung vorbei.",
        Rule.PassedBeforePublishing => "die Zeit dafür war beim Veröffentlichen der Kampagne vorbei, und Überfälliges sollte ausgelassen werden.",
        Rule.Overdue => "überfällig; es wäre die Nachricht von gestern.",
        Rule.ProviderRefused => $"der Maildienst hat die Mail abgelehnt ({reason.Detail}).",
        Rule.VoucherUnavailable => $"es gab keinen Gutschein dafür ({Vouchers(reason.Detail)}).",
        Rule.VoucherOver => reason.Detail is { } state ? $"der Gutschein ist {Ended(state)}." : "es gibt keinen Gutschein, an den zu erinnern wäre.",
        _ => throw new InvalidOperationException($"No words for {reason.Rule}."),
    };

    private static string Vouchers(string? why) => why switch
    {
        "unknown-pool" => "den Gutscheintopf gibt es nicht",
        "pool-closed" => "der Gutscheintopf ist geschlossen",
        "pool-ended" => "die Gutscheine des Topfs sind abgelaufen",
        "limit-reached" => "die Höchstzahl ist vergeben",
        "budget-used" => "das Budget ist verbraucht",
        "no-code-left" => "es ist kein Code mehr übrig",
        _ => "der Kunde hatte schon einen, und der ist eingelöst, abgelaufen oder widerrufen",
    };

    private static string Ended(string state) => state switch
    {
        "redeemed" => "eingelöst",
        "expired" => "abgelaufen",
        _ => "widerrufen",
    };

    private static string Weekday(string? english) => english switch
    {
        "monday" => "Montag",
        "tuesday" => "Dienstag",
        "wednesday" => "Mittwoch",
        "thursday" => "Donnerstag",
        "friday" => "Freitag",
        "saturday" => "Samstag",
        _ => "Sonntag",
    };

    private static string Title(string? step) => StepTitles.Of(step ?? "", Languages.German);
}
