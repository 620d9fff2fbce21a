using System.Text.Json;
using PostPurchase.Core.Journeys;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Results;

/// <summary>Why mails were skipped or are held, and why goods came back, in a few words.</summary>
internal static class RuleWords
{
    private static readonly Dictionary<string, (string German, string English)> Words = new(StringComparer.Ordinal)
    {
        ["waits-for-step"] = ("die Mail davor geht nicht hinaus", "the mail before it is not sent"),
        ["waits-for-occasion"] = ("der Anlass hat nicht begonnen", "the occasion has not begun"),
        ["stopped-by-support"] = ("vom Kundendienst angehalten", "stopped by support"),
        ["skipped-by-support"] = ("vom Kundendienst ausgelassen", "skipped by support"),
        ["case-open"] = ("ein Fall ist offen", "a case is open"),
        ["return-open"] = ("eine Retoure ist offen", "a return is open"),
        ["step-paused"] = ("der Schritt ist angehalten", "the step is paused"),
        ["frequency-cap"] = ("genug Mails an den Kunden", "enough mails to the customer"),
        ["sending-quota"] = ("Versandkontingent verbraucht", "sending quota used up"),
        ["provider-busy"] = ("Versanddienst nimmt gerade nichts an", "mail provider busy"),
        ["order-cancelled"] = ("storniert", "order cancelled"),
        ["nothing-kept"] = ("nichts behalten", "nothing kept"),
        ["customer-erased"] = ("Kunde gelöscht", "customer erased"),
        ["customer-objected"] = ("widersprochen", "customer objected"),
        ["no-legal-basis"] = ("keine Rechtsgrundlage", "no legal basis"),
        ["no-address"] = ("keine Adresse", "no address"),
        ["address-undeliverable"] = ("Adresse unzustellbar", "address undeliverable"),
        ["condition-not-met"] = ("Bedingung nicht erfüllt", "condition not met"),
        ["exit-condition-met"] = ("Ausstiegsbedingung erfüllt", "exit condition met"),
        ["line-not-kept"] = ("Artikel nicht behalten", "line not kept"),
        ["holdout"] = ("Kontrollgruppe", "control group"),
        ["overdue"] = ("zu spät", "overdue"),
        ["passed-before-import"] = ("vor der Übernahme fällig", "due before the import"),
        ["passed-before-publishing"] = ("vor der Veröffentlichung fällig", "due before publishing"),
        ["provider-refused"] = ("vom Versanddienst abgelehnt", "refused by the provider"),
        ["voucher-unavailable"] = ("kein Gutschein", "no voucher"),
        ["voucher-over"] = ("Gutschein erledigt", "voucher over"),
        ["fit"] = ("passt nicht", "does not fit"),
        ["different"] = ("anders als beschrieben", "not as described"),
        ["defective"] = ("defekt", "defective"),
        ["wrong"] = ("falscher Artikel", "wrong item"),
        ["dislike"] = ("gefällt nicht", "disliked"),
        ["late"] = ("zu spät geliefert", "delivered too late"),
        ["other"] = ("anderes", "other"),
        ["unknown"] = ("ohne Angabe", "not told"),
    };

    public static string Of(string rule, ConsoleVisit visit) => Words.TryGetValue(rule, out var words) ? visit.Say(words.German, words.English) : rule;

    public static string Of(Rule rule, ConsoleVisit visit) => Of(JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString()), visit);

    /// <summary>The most frequent, each with its number.</summary>
    public static string List<T>(IReadOnlyDictionary<string, T> reasons, ConsoleVisit visit, int most = 4)
        where T : struct, IFormattable => string.Join(", ", reasons.Take(most).Select(reason =>
            $"{Of(reason.Key, visit)} {visit.Number(Convert.ToDecimal(reason.Value, System.Globalization.CultureInfo.InvariantCulture))}"));
}
