using PostPurchase.Core.Auditing;
using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Console.Audit;

/// <summary>What was done, in words.</summary>
internal static class AuditWords
{
    public static string Of(AuditedAction action, string language) => Pick(language, action switch
    {
        AuditedAction.OrderShown => ("Bestellung angesehen", "Order seen"),
        AuditedAction.CustomerFound => ("Kunde gesucht", "Customer looked up"),
        AuditedAction.CustomerExported => ("Kundendaten ausgegeben", "Customer's data exported"),
        AuditedAction.CustomerErased => ("Kunde gelöscht", "Customer erased"),
        AuditedAction.CaseOpened => ("Fall eröffnet", "Case opened"),
        AuditedAction.CaseResponded => ("Fall beantwortet", "Case answered"),
        AuditedAction.CaseResolved => ("Fall gelöst", "Case resolved"),
        AuditedAction.ConsentShown => ("Einwilligungen angesehen", "Consents seen"),
        AuditedAction.ConsentChanged => ("Einwilligung geändert", "Consent changed"),
        AuditedAction.OptInRequested => ("Um Einwilligung gebeten", "Consent asked for"),
        AuditedAction.VoucherPoolSaved => ("Gutscheintopf geändert", "Voucher pool saved"),
        AuditedAction.VoucherPoolRemoved => ("Gutscheintopf gelöscht", "Voucher pool removed"),
        AuditedAction.VoucherCodesImported => ("Gutscheincodes aufgenommen", "Voucher codes imported"),
        AuditedAction.VoucherCodesShown => ("Gutscheincodes angesehen", "Voucher codes seen"),
        AuditedAction.VoucherCodesRegistered => ("Gutscheincodes als bekannt vermerkt", "Voucher codes registered"),
        AuditedAction.VoucherLedgerShown => ("Gutscheinbuch angesehen", "Voucher ledger seen"),
        AuditedAction.OrderNudged => ("Bestellung angestoßen", "Order nudged"),
        AuditedAction.StepSkipped => ("Mail ausgelassen", "Mail left out"),
        AuditedAction.StepRestored => ("Auslassen zurückgenommen", "Leaving out taken back"),
        AuditedAction.StepSentNow => ("Mail sofort gesendet", "Mail sent now"),
        AuditedAction.MailResent => ("Mail noch einmal gesendet", "Mail sent again"),
        AuditedAction.JourneyStopped => ("Ablauf gestoppt", "Journey stopped"),
        AuditedAction.JourneyContinued => ("Ablauf fortgesetzt", "Journey continued"),
        AuditedAction.PayloadReplayed => ("Webhook noch einmal gelesen", "Webhook read again"),
        AuditedAction.ConnectionSaved => ("Verbindung zum Shopsystem geändert", "Connection to the shop system saved"),
        AuditedAction.ConnectionRemoved => ("Verbindung zum Shopsystem gelöscht", "Connection to the shop system removed"),
        AuditedAction.OrdersReconciled => ("Bestellungen abgeglichen", "Orders reconciled"),
        AuditedAction.OrdersStarted => ("Fehlende Bestellungen begonnen", "Missing orders started"),
        AuditedAction.TargetSaved => ("Webhook-Ziel geändert", "Webhook target saved"),
        AuditedAction.TargetRemoved => ("Webhook-Ziel gelöscht", "Webhook target removed"),
        AuditedAction.SettingsChanged => ("Einstellungen geändert", "Settings changed"),
        AuditedAction.UserAdded => ("Zugang hinzugefügt", "User added"),
        AuditedAction.UserChanged => ("Zugang geändert", "User changed"),
        AuditedAction.UserKeyRotated => ("Schlüssel erneuert", "Key replaced"),
        AuditedAction.UserRemoved => ("Zugang entfernt", "User removed"),
        _ => throw new InvalidOperationException($"No words for {action}."),
    });

    private static string Pick(string language, (string German, string English) words) => language == Languages.German ? words.German : words.English;
}
