using PostPurchase.Core.Outgoing;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>What the shop's systems are told of, in the visitor's language.</summary>
internal static class TypeWords
{
    public static string NameOfType(this ConsoleVisit visit, string type) => type switch
    {
        OutgoingTypes.MessageSent => visit.Say("Mail gesendet", "Mail sent"),
        OutgoingTypes.AnswerGiven => visit.Say("Antwort eines Kunden", "Customer’s answer"),
        OutgoingTypes.CaseOpened => visit.Say("Fall eröffnet", "Case opened"),
        OutgoingTypes.CaseResolved => visit.Say("Fall gelöst", "Case resolved"),
        OutgoingTypes.ReturnRequested => visit.Say("Rücksendung angemeldet", "Return registered"),
        OutgoingTypes.ConsentChanged => visit.Say("Einwilligung geändert", "Consent changed"),
        OutgoingTypes.WithdrawalDeclared => visit.Say("Widerruf erklärt", "Withdrawal declared"),
        OutgoingTypes.VoucherIssued => visit.Say("Gutschein ausgegeben", "Voucher issued"),
        OutgoingTypes.VoucherRedeemed => visit.Say("Gutschein eingelöst", "Voucher redeemed"),
        OutgoingTypes.VoucherRevoked => visit.Say("Gutschein zurückgenommen", "Voucher revoked"),
        OutgoingTypes.VoucherPoolLow => visit.Say("Gutscheintopf geht zur Neige", "Voucher pool running low"),
        OutgoingTypes.VoucherCreated => visit.Say("Gutscheincodes anzumelden (nur wenn gewählt)", "Voucher codes to register (only where chosen)"),
        OutgoingTypes.SendingPeakAhead => visit.Say("Mehr Mails fällig, als das Kontingent erlaubt", "More mails due than the quota allows"),
        OutgoingTypes.IntakeSilent => visit.Say("Webhooks eines Shopsystems bleiben aus", "A shop system’s webhooks stay away"),
        OutgoingTypes.IntakeResumed => visit.Say("Webhooks kommen wieder", "Webhooks come again"),
        OutgoingTypes.Ping => visit.Say("Probe", "Ping"),
        _ => type,
    };
}
