using System.Collections.Frozen;

namespace PostPurchase.Core.Timing;

/// <summary>Public holidays have the names that they have where they are kept; these are for who reads English.</summary>
public static class HolidayNames
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Neujahr"] = "New Year’s Day",
        ["Heilige Drei Könige"] = "Epiphany",
        ["Internationaler Frauentag"] = "International Women’s Day",
        ["Karfreitag"] = "Good Friday",
        ["Ostersonntag"] = "Easter Sunday",
        ["Ostermontag"] = "Easter Monday",
        ["Tag der Arbeit"] = "Labour Day",
        ["Staatsfeiertag"] = "Labour Day",
        ["Tag der Befreiung"] = "Liberation Day",
        ["Christi Himmelfahrt"] = "Ascension Day",
        ["Auffahrt"] = "Ascension Day",
        ["Pfingstsonntag"] = "Whit Sunday",
        ["Pfingstmontag"] = "Whit Monday",
        ["Fronleichnam"] = "Corpus Christi",
        ["75. Jahrestag des Aufstandes vom 17. Juni 1953"] = "75th anniversary of the uprising of 17 June 1953",
        ["Bundesfeier"] = "Swiss National Day",
        ["Mariä Himmelfahrt"] = "Assumption Day",
        ["Weltkindertag"] = "World Children’s Day",
        ["Tag der Deutschen Einheit"] = "Day of German Unity",
        ["Nationalfeiertag"] = "Austrian National Day",
        ["Reformationstag"] = "Reformation Day",
        ["Allerheiligen"] = "All Saints’ Day",
        ["Buß- und Bettag"] = "Day of Repentance and Prayer",
        ["Mariä Empfängnis"] = "Immaculate Conception",
        ["Weihnachten"] = "Christmas Day",
        ["Christtag"] = "Christmas Day",
        ["1. Weihnachtstag"] = "Christmas Day",
        ["Stefanitag"] = "St Stephen’s Day",
        ["2. Weihnachtstag"] = "Boxing Day",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name itself where it has no English one.</summary>
    public static string InEnglish(string name) => English.GetValueOrDefault(name, name);
}
