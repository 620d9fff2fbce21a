using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>Name, place and language of the shop.</summary>
internal static class ShopPartCheck
{
    private const int MaxName = 100;

    /// <summary>ISO 3166-1 alpha-2 as the IANA zone data list them (zone.tab).</summary>
    private static readonly FrozenSet<string> Countries =
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.CountryCode).ToFrozenSet(StringComparer.Ordinal);

    public static void Add(Shop shop, Findings findings)
    {
        if (findings.Needs("$.name", shop.Name))
        {
            findings.Line("$.name", shop.Name, MaxName);
        }

        if (findings.Needs("$.timeZone", shop.TimeZone) && !DateTimeZoneProviders.Tzdb.Ids.Contains(shop.TimeZone, StringComparer.Ordinal))
        {
            findings.Add("$.timeZone", "Eine Zeitzone der IANA, etwa Europe/Berlin.", "A time zone of the IANA, such as Europe/Berlin.");
        }

        if (findings.Needs("$.country", shop.Country) && !Countries.Contains(shop.Country))
        {
            findings.Add("$.country", "Das Land als zwei Großbuchstaben (ISO 3166-1), etwa DE.", "The country as two capitals (ISO 3166-1), such as DE.");
        }

        Region(shop, findings);
        if (findings.Needs("$.language", shop.Language) && shop.Language is not (Languages.German or Languages.English))
        {
            findings.Add("$.language", "de oder en.", "de or en.");
        }
    }

    private static void Region(Shop shop, Findings findings)
    {
        findings.Line("$.region", shop.Region, MaxName);
        if (shop.Country == "DE" && !string.IsNullOrEmpty(shop.Region) && GermanStateNames.Find(shop.Region) is null)
        {
            findings.Add("$.region", "Ein Bundesland, etwa BE oder Berlin: Danach richten sich die Feiertage.", "A German state, such as BE or Berlin: its holidays count.");
        }
    }
}
