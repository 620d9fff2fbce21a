using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Impacts;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary>Words that several of the campaigns' pages need.</summary>
internal static class CampaignText
{
    /// <summary>What was done, said on the page that follows; null for a word that no page sends.</summary>
    public static string? Done(ConsoleVisit visit) => visit.Done switch
    {
        "saved" => visit.Say("Der Entwurf ist gespeichert. Es ändert sich nichts, bis Sie ihn veröffentlichen.", "The draft is saved. Nothing changes until you publish it."),
        "discarded" => visit.Say("Der Entwurf ist verworfen.", "The draft is discarded."),
        "restored" => visit.Say("Die Version ist jetzt der Entwurf.", "The version is the draft now."),
        "published" => visit.Say("Veröffentlicht. Bestellungen auf dem Weg erfahren es in den nächsten Minuten.", "Published. Orders on their way learn of it within minutes."),
        "published-keep" => visit.Say("Veröffentlicht. Bestellungen auf dem Weg behalten ihre Version.", "Published. Orders on their way keep their version."),
        "paused" => visit.Say("Der Schritt ist angehalten.", "The step is paused."),
        "resumed" => visit.Say("Der Schritt läuft weiter.", "The step goes on."),
        "off" => visit.Say("Neue Bestellungen nehmen nicht mehr teil. Was unterwegs ist, läuft weiter.", "New orders don’t take part any more. What is on its way goes on."),
        "on" => visit.Say("Neue Bestellungen nehmen wieder teil.", "New orders take part again."),
        "tested" => visit.Say("Die Testmail ist unterwegs.", "The test mail is on its way."),
        _ => null,
    };

    /// <summary>What went wrong, said on the page that follows; null for nothing.</summary>
    public static string? Failed(ConsoleVisit visit) => visit.Done switch
    {
        "changed" => visit.Say(
            "Jemand anderes hat den Entwurf inzwischen geändert; Ihre Änderung ist nicht gespeichert. Das hier ist der jetzige Stand.",
            "Somebody else has changed the draft meanwhile; your change is not saved. This is how it stands now."),
        "not-ours" => visit.Say(
            "Testmails gehen nur an Adressen unter der Domain des Shops und an seine Benutzer.", "Test mails go to addresses of the shop’s domain and to its users only."),
        "too-many" => visit.Say("In der letzten Stunde gab es schon zwanzig Testmails.", "There were twenty test mails within the last hour."),
        "not-sent" => visit.Say("Der Maildienst hat die Testmail nicht angenommen.", "The mail service did not take the test mail."),
        _ => null,
    };

    public static string Action(AuditAction action, ConsoleVisit visit) => action switch
    {
        AuditAction.DraftSaved => visit.Say("Entwurf gespeichert", "draft saved"),
        AuditAction.DraftDiscarded => visit.Say("Entwurf verworfen", "draft discarded"),
        AuditAction.Restored => visit.Say("Version zum Entwurf gemacht", "version made the draft"),
        AuditAction.Published => visit.Say("veröffentlicht", "published"),
        AuditAction.StepPaused => visit.Say("Schritt angehalten", "step paused"),
        AuditAction.StepResumed => visit.Say("Schritt fortgesetzt", "step resumed"),
        AuditAction.SwitchedOff => visit.Say("ausgeschaltet", "switched off"),
        AuditAction.SwitchedOn => visit.Say("eingeschaltet", "switched on"),
        AuditAction.TestSent => visit.Say("Testmail gesendet", "test mail sent"),
        _ => throw new InvalidOperationException($"No words for {action}."),
    };

    /// <summary>What was written about a change; of a test mail, which message it was. Null for nothing.</summary>
    public static string? Note(AuditEntry entry, ConsoleVisit visit) =>
        entry is { Action: AuditAction.TestSent, Note: { } message } ? visit.NameOf(message) : entry.Note;

    public static string Policy(PublishPolicy policy, ConsoleVisit visit) => policy switch
    {
        PublishPolicy.Keep => visit.Say("Bestellungen auf dem Weg behalten ihre Version", "orders on their way keep their version"),
        PublishPolicy.Move => visit.Say("Bestellungen auf dem Weg gehen mit der neuen weiter", "orders on their way go on with the new one"),
        PublishPolicy.SkipOverdue => visit.Say("wie „weiter“, aber was nach der neuen überfällig wäre, entfällt", "as “go on”, but what would be overdue is skipped"),
        _ => throw new InvalidOperationException($"No words for {policy}."),
    };

    public static string Impact(ImpactKind kind, ConsoleVisit visit) => kind switch
    {
        ImpactKind.Kept => visit.Say("behalten ihre Zeit", "keep their time"),
        ImpactKind.Earlier => visit.Say("gehen früher", "go earlier"),
        ImpactKind.Later => visit.Say("gehen später", "go later"),
        ImpactKind.DueAtOnce => visit.Say("gehen sofort hinaus", "go out at once"),
        ImpactKind.Overdue => visit.Say("entfallen, weil ihre neue Zeit vorbei ist", "are skipped, because their new time has passed"),
        ImpactKind.Added => visit.Say("kommen hinzu", "are added"),
        ImpactKind.Removed => visit.Say("fallen weg: den Schritt gibt es nicht mehr", "go: the step is no more"),
        ImpactKind.Ended => visit.Say("enden durch eine andere Regel", "end by another rule"),
        ImpactKind.Waiting => visit.Say("warten weiter", "go on waiting"),
        _ => throw new InvalidOperationException($"No words for {kind}."),
    };

    public static string Anchor(AnchorEvent on, ConsoleVisit visit) => on switch
    {
        AnchorEvent.Placed => visit.Say("Bestellung", "Order placed"),
        AnchorEvent.Paid => visit.Say("Zahlung", "Payment"),
        AnchorEvent.Shipped => visit.Say("Versand", "Shipping"),
        AnchorEvent.Delivered => visit.Say("Zustellung", "Delivery"),
        AnchorEvent.Answered => visit.Say("Antwort des Kunden", "Customer’s answer"),
        AnchorEvent.Sent => visit.Say("andere Mail gesendet", "Another mail was sent"),
        AnchorEvent.Cancelled => visit.Say("Stornierung", "Cancellation"),
        AnchorEvent.ReturnRequested => visit.Say("Rücksendung angemeldet", "Return registered"),
        AnchorEvent.ReturnReceived => visit.Say("Rücksendung eingegangen", "Return received"),
        AnchorEvent.ReturnRefunded => visit.Say("Rücksendung erstattet", "Return refunded"),
        AnchorEvent.ReturnClosed => visit.Say("Rücksendung abgeschlossen", "Return completed"),
        AnchorEvent.CaseOpened => visit.Say("Fall eröffnet", "Case opened"),
        AnchorEvent.CaseUnanswered => visit.Say("Fall unbeantwortet", "Case unanswered"),
        AnchorEvent.CaseResolved => visit.Say("Fall gelöst", "Case resolved"),
        AnchorEvent.Withdrawn => visit.Say("Widerruf", "Withdrawal"),
        AnchorEvent.Occasion => visit.Say("Anlass", "Occasion"),
        AnchorEvent.VoucherExpires => visit.Say("Gutschein läuft ab", "Voucher expires"),
        _ => throw new InvalidOperationException($"No words for {on}."),
    };
}
