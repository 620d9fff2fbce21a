using System.Text.RegularExpressions;
using NodaTime.Text;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Customers;

/// <summary>
/// A legal basis is stored as it is proof: in English, with moments in UTC. People read it in their language and by the shop's clock;
/// the export has it as it is stored.
/// </summary>
internal static partial class ProofWords
{
    private static readonly LocalDateTimePattern German = LocalDateTimePattern.CreateWithInvariantCulture("d'.'M'.'uuuu, HH:mm 'Uhr'");
    private static readonly LocalDateTimePattern English = LocalDateTimePattern.CreateWithInvariantCulture("d MMMM uuuu, HH:mm");

    private static readonly (string English, string German)[] OfConsent =
    [
        (", checkout of order ", ", an der Kasse bei Bestellung "), (", wording not recorded", ", Wortlaut nicht festgehalten"), (", wording ", ", Fassung "),
        (", requested ", ", erbeten "), (", confirmed ", ", bestätigt "), (" by mail ", " durch Mail "),
    ];

    /// <param name="text">A basis, or an explanation that names one.</param>
    public static string Of(ConsoleVisit visit, string text)
    {
        var said = visit.Language == Languages.German ? InGerman(text) : text;
        return Moment().Replace(said, found => InstantPattern.General.Parse(found.Value) is { Success: true, Value: var at }
            ? (visit.Language == Languages.German ? German : English).Format(at.InZone(visit.Zone).LocalDateTime)
            : found.Value);
    }

    private static string InGerman(string text)
    {
        var said = Customer().Replace(text, found =>
            $"Bestandskunde: {Category(found)} für eigene ähnliche Waren, Hinweis {found.Groups["notice"].Value} an der Kasse seit {found.Groups["since"].Value}, "
            + $"Bestellung {found.Groups["order"].Value} vom {found.Groups["placed"].Value}, nicht storniert");
        return Consent().Replace(said, found => OfConsent.Aggregate(
            $"Einwilligung: {Category(found)}{found.Groups["rest"].Value}", (words, phrase) => words.Replace(phrase.English, phrase.German, StringComparison.Ordinal)));
    }

    private static string Category(Match found) => found.Groups["category"].Value switch
    {
        "surveys" => "Umfragen",
        "offers" => "Angebote",
        "birthday" => "Geburtstag",
        var other => other,
    };

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", RegexOptions.None, 1000)]
    private static partial Regex Moment();

    [GeneratedRegex("existing customer: (?<category>[a-z]+) for own similar goods, notice (?<notice>.*?) shown at checkout since (?<since>[^ ,]+), order (?<order>.*?) placed (?<placed>[^ ]+) and not cancelled", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Customer();

    [GeneratedRegex("consent: (?<category>[a-z]+)(?<rest>,.*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Consent();
}
