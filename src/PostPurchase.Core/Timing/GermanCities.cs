using System.Collections.Frozen;

namespace PostPurchase.Core.Timing;

/// <summary>
/// The cities that zones are named after in German, where the IANA database spells them otherwise: Europe's, and those around it.
/// The platform's own names are not there, since no culture data are installed with it. Spelt as in the German locale of the
/// Unicode CLDR 46 (common/main/de.xml, exemplarCity).
/// </summary>
internal static class GermanCities
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Africa/Algiers"] = "Algier",
        ["Africa/Cairo"] = "Kairo",
        ["Africa/Tripoli"] = "Tripolis",
        ["Asia/Damascus"] = "Damaskus",
        ["Asia/Nicosia"] = "Nikosia",
        ["Asia/Tbilisi"] = "Tiflis",
        ["Asia/Yerevan"] = "Eriwan",
        ["Atlantic/Azores"] = "Azoren",
        ["Atlantic/Canary"] = "Kanaren",
        ["Atlantic/Faroe"] = "Färöer",
        ["Atlantic/Reykjavik"] = "Reykjavík",
        ["Europe/Athens"] = "Athen",
        ["Europe/Belgrade"] = "Belgrad",
        ["Europe/Brussels"] = "Brüssel",
        ["Europe/Bucharest"] = "Bukarest",
        ["Europe/Busingen"] = "Büsingen",
        ["Europe/Copenhagen"] = "Kopenhagen",
        ["Europe/Kiev"] = "Kiew",
        ["Europe/Kyiv"] = "Kiew",
        ["Europe/Lisbon"] = "Lissabon",
        ["Europe/Luxembourg"] = "Luxemburg",
        ["Europe/Moscow"] = "Moskau",
        ["Europe/Prague"] = "Prag",
        ["Europe/Rome"] = "Rom",
        ["Europe/Tirane"] = "Tirana",
        ["Europe/Vatican"] = "Vatikan",
        ["Europe/Vienna"] = "Wien",
        ["Europe/Warsaw"] = "Warschau",
        ["Europe/Zurich"] = "Zürich",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="zone">Of the IANA database.</param>
    /// <returns>Null where it is spelt as in the database, or is none of them.</returns>
    public static string? Of(string zone) => Names.GetValueOrDefault(zone);
}
