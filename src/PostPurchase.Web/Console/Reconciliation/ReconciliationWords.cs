using PostPurchase.Core.Reconciling;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary>What reconciliations find and why they fail, in the visitor's language.</summary>
internal static class ReconciliationWords
{
    public static string NameOf(this ConsoleVisit visit, OrderDifference difference) => difference switch
    {
        OrderDifference.Missing => visit.Say("fehlt hier", "missing here"),
        OrderDifference.Cancelled => visit.Say("storniert", "cancelled"),
        OrderDifference.Paid => visit.Say("bezahlt", "paid"),
        OrderDifference.Shipped => visit.Say("versandt", "shipped"),
        OrderDifference.Delivered => visit.Say("angekommen", "delivered"),
        _ => visit.Say("erstattet", "refunded"),
    };

    public static string NameOf(this ConsoleVisit visit, ReconciliationRun run) => (run.State, run.IsStarting) switch
    {
        (ReconciliationState.Reading, _) when run.NextAt is not null => visit.Say("wartet auf den Shop", "waits for the shop"),
        (ReconciliationState.Reading, _) => visit.Say("liest", "reading"),
        (_, true) => visit.Say("startet Bestellungen", "starting orders"),
        (ReconciliationState.Failed, _) => visit.Say("abgebrochen", "failed"),
        _ when run.Missing + run.Differing == 0 => visit.Say("stimmt überein", "in step"),
        _ => visit.Say("fertig", "done"),
    };

    public static string BadgeOf(ReconciliationRun run) => (run.State, run.IsStarting) switch
    {
        (ReconciliationState.Reading, _) or (_, true) => "planned",
        (ReconciliationState.Failed, _) => "bad",
        _ => "ok",
    };

    /// <summary>Where the orders came from, and of which days.</summary>
    public static string TitleOf(this ConsoleVisit visit, ReconciliationRun run)
    {
        var source = run.Source == ReconciliationSource.File
            ? $"Export ({NameOfSource(run.Platform)})"
            : NameOfSource(run.Platform);
        return run switch
        {
            { From: { } from, To: { } to } when from == to => $"{source}, {visit.Day(from)}",
            { From: { } from, To: { } to } => $"{source}, {visit.Day(from)} – {visit.Day(to)}",
            _ => $"{source}, {visit.Moment(run.StartedAt)}",
        };
    }

    public static string Why(this ConsoleVisit visit, ShopTrouble trouble) => trouble switch
    {
        ShopTrouble.CredentialsRefused => visit.Say("Der Shop nimmt den Schlüssel nicht an. Prüfen Sie Schlüssel und Geheimnis der Verbindung.", "The shop does not accept the key. Check the connection's key and secret."),
        ShopTrouble.NotAllowed => visit.Say("Der Schlüssel darf keine Bestellungen lesen. Geben Sie ihm im Shop dieses Recht.", "The key may not read orders. Give it that right in the shop."),
        ShopTrouble.NotFound => visit.Say("Unter der Adresse antwortet keine solche Schnittstelle. Prüfen Sie die Adresse, auch ob sie mit www beginnt.", "There is no such API at the address. Check the address, and whether it begins with www."),
        ShopTrouble.Rejected => visit.Say("Der Shop versteht die Anfrage nicht; vielleicht ist seine Version zu alt.", "The shop does not take the request; its version may be too old."),
        ShopTrouble.TooManyRequests => visit.Say("Der Shop bat um eine Pause.", "The shop asked for a pause."),
        ShopTrouble.Unreachable => visit.Say("Der Shop ist nicht zu erreichen.", "The shop can't be reached."),
        ShopTrouble.TimedOut => visit.Say("Der Shop antwortet nicht rechtzeitig.", "The shop does not answer in time."),
        ShopTrouble.ServerError => visit.Say("Der Shop meldet einen Fehler bei sich.", "The shop reports a fault of its own."),
        ShopTrouble.HalfPage => visit.Say("Die Antwort des Shops war unvollständig.", "The shop's answer was incomplete."),
        _ => visit.Say("Zu diesem Shopsystem gibt es keine Verbindung mehr.", "There is no connection to this shop system any more."),
    };

    public static string Why(this ConsoleVisit visit, StartProblem problem) => problem switch
    {
        StartProblem.Gone => visit.Say("Der Shop hat sie nicht mehr, oder der Export ist zu lange her.", "The shop does not have it any more, or the export was too long ago."),
        StartProblem.Malformed => visit.Say("Sie ist nicht zu verstehen.", "It can't be understood."),
        _ => visit.Say("Sie ist zu groß.", "It is too large."),
    };

    public static string Why(this ConsoleVisit visit, ConnectionProblem problem) => problem switch
    {
        ConnectionProblem.BadAddress => visit.Say("Die Adresse beginnt mit https:// und hat weder Passwort noch Fragezeichen.", "The address begins with https:// and has no password and no question mark."),
        ConnectionProblem.ClosedAddress => visit.Say("Das ist keine öffentliche Adresse.", "This is no public address."),
        ConnectionProblem.BadKeyId => visit.Say("Der Schlüssel fehlt oder hat Zeichen, die kein Schlüssel hat.", "The key is missing, or has characters that no key has."),
        ConnectionProblem.BadSecret => visit.Say("Das Geheimnis fehlt oder hat Zeichen, die keines hat.", "The secret is missing, or has characters that no secret has."),
        ConnectionProblem.SecretOfOtherAddress => visit.Say("Zu einer anderen Adresse gehört ein neu eingegebenes Geheimnis.", "Another address needs its secret entered again."),
        _ => visit.Say("Dieses Shopsystem kennen wir nicht.", "We don't know this shop system."),
    };

    /// <param name="source">A platform, or the format of an export.</param>
    public static string NameOfSource(string source) => source switch
    {
        "canonicaljson" => "JSON",
        "shopware6" => "Shopware 6",
        "shopware5" => "Shopware 5",
        _ => Deliveries.DeliveryWords.NameOfPlatform(source),
    };
}
