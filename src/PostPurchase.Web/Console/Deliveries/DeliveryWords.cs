using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Outgoing;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>What became of webhooks, in the visitor's language.</summary>
internal static class DeliveryWords
{
    public static string NameOf(this ConsoleVisit visit, ArrivalOutcome outcome) => outcome switch
    {
        ArrivalOutcome.Accepted => visit.Say("Angenommen", "Accepted"),
        ArrivalOutcome.Duplicate => visit.Say("Doppelt", "Duplicate"),
        ArrivalOutcome.Ignored => visit.Say("Ohne Belang", "Of no use"),
        ArrivalOutcome.Malformed => visit.Say("Nicht verstanden", "Not understood"),
        ArrivalOutcome.Ping => visit.Say("Probe", "Ping"),
        _ => visit.Say("Falsche Signatur", "Bad signature"),
    };

    public static string BadgeOf(ArrivalOutcome outcome) => outcome switch
    {
        ArrivalOutcome.Accepted => "ok",
        ArrivalOutcome.Malformed => "bad",
        ArrivalOutcome.BadSignature => "warn",
        _ => "muted",
    };

    public static string NameOfPlatform(string platform) => platform switch
    {
        "shopify" => "Shopify",
        "woocommerce" => "WooCommerce",
        "shopware" => "Shopware",
        "standard" => "Standard Webhooks",
        _ => platform,
    };

    public static string WhyNot(this ConsoleVisit visit, ReplayObstacle obstacle) => obstacle switch
    {
        ReplayObstacle.CutOff => visit.Say("Er ist länger als das, was aufgehoben wird.", "It is longer than what is kept."),
        ReplayObstacle.Scrubbed => visit.Say("Er nannte einen gelöschten Kunden und wurde nicht aufgehoben.", "It named an erased customer and was not kept."),
        _ => visit.Say("Er wurde ohne seine Kopfzeilen aufgehoben.", "It was kept without its headers."),
    };

    /// <summary>Why a target gave no answer, or why a delivery was given up; English where it is stored.</summary>
    public static string WhyFailed(this ConsoleVisit visit, string? why) => why is null ? "" : visit.Say(
        why switch
        {
            "timeout" => "keine Antwort in der Zeit",
            "address not public" => "keine öffentliche Adresse",
            "TLS failed" => "TLS gescheitert",
            "connection refused" => "Verbindung abgelehnt",
            "name not found" => "Name nicht gefunden",
            "no connection" => "keine Verbindung",
            "The target was removed." => "Das Ziel wurde entfernt.",
            "The target is disabled." => "Das Ziel ist ausgeschaltet.",
            "It is on record no more." => "Davon ist nichts mehr gespeichert.",
            _ => why,
        },
        why);

    public static string NameOf(this ConsoleVisit visit, OutgoingState state) => state switch
    {
        OutgoingState.Pending => visit.Say("Unterwegs", "Pending"),
        OutgoingState.Delivered => visit.Say("Zugestellt", "Delivered"),
        OutgoingState.Failed => visit.Say("Gescheitert", "Failed"),
        OutgoingState.Erased => visit.Say("Gelöscht", "Erased"),
        _ => visit.Say("Entfallen", "Dropped"),
    };

    public static string BadgeOf(OutgoingState state) => state switch
    {
        OutgoingState.Delivered => "ok",
        OutgoingState.Failed => "bad",
        OutgoingState.Pending => "planned",
        _ => "muted",
    };
}
