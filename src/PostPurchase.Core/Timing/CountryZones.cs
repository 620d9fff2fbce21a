using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace PostPurchase.Core.Timing;

/// <summary>Time zones by country and, where a country has several, by region.</summary>
internal static class CountryZones
{
    /// <summary>Countries with one zone in the IANA database (zone.tab).</summary>
    private static readonly FrozenDictionary<string, DateTimeZone> SingleZones =
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? throw new InvalidOperationException("The zone data has no locations."))
        .GroupBy(location => location.CountryCode, StringComparer.Ordinal)
        .Where(country => country.Count() == 1)
        .ToFrozenDictionary(country => country.Key, country => Zone(country.First().ZoneId), StringComparer.Ordinal);

    /// <summary>Countries where one zone serves nearly everyone, or whose zones show the same time.</summary>
    private static readonly FrozenDictionary<string, DateTimeZone> MainZones = Read(
        """
        AR America/Argentina/Buenos_Aires
        CL America/Santiago
        CN Asia/Shanghai
        CY Asia/Nicosia
        DE Europe/Berlin
        EC America/Guayaquil
        GL America/Nuuk
        KZ Asia/Almaty
        MH Pacific/Majuro
        MN Asia/Ulaanbaatar
        MY Asia/Kuala_Lumpur
        NZ Pacific/Auckland
        PF Pacific/Tahiti
        PG Pacific/Port_Moresby
        PS Asia/Gaza
        UA Europe/Kyiv
        UZ Asia/Tashkent
        """);

    private static readonly FrozenDictionary<string, DateTimeZone> RegionZones = Read(RegionZoneTable.Text);

    /// <summary>The zone of an address; null where the country is unknown, or has several and the region does not tell.</summary>
    public static DateTimeZone? Find(string country, string? region, string? postalCode)
    {
        if (SingleZones.TryGetValue(country, out var zone) || MainZones.TryGetValue(country, out zone))
        {
            return zone;
        }

        return country switch
        {
            "ES" => Zone(IsCanaries(region, postalCode) ? "Atlantic/Canary" : "Europe/Madrid"),
            "PT" => Zone(PortugueseZone(region, postalCode)),
            _ => region is null ? null : RegionZones.GetValueOrDefault($"{country}-{RegionCode(country, region)}"),
        };
    }

    /// <summary>Las Palmas (postal codes 35xxx) and Santa Cruz de Tenerife (38xxx). Ceuta keeps the clocks of Madrid.</summary>
    private static bool IsCanaries(string? region, string? postalCode) =>
        RegionCode("ES", region) is "GC" or "TF" or "CN" || Starts(postalCode, "35") || Starts(postalCode, "38");

    /// <summary>ISO 3166-2: PT-20 Azores, PT-30 Madeira; postal codes 95 to 99 and 90 to 94.</summary>
    private static string PortugueseZone(string? region, string? postalCode) => RegionCode("PT", region) switch
    {
        "20" => "Atlantic/Azores",
        "30" => "Atlantic/Madeira",
        _ when !Starts(postalCode, "9") => "Europe/Lisbon",
        _ => string.CompareOrdinal(postalCode?.Trim(), "95") >= 0 ? "Atlantic/Azores" : "Atlantic/Madeira",
    };

    private static bool Starts(string? postalCode, string prefix) =>
        postalCode is not null && postalCode.AsSpan().TrimStart().StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>Shop systems write regions with the country in front (<c>US-NY</c>) or without it (<c>NY</c>); one has spaces (<c>Q ROO</c>).</summary>
    private static string RegionCode(string country, string? region)
    {
        var code = (region ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return code.StartsWith($"{country}-", StringComparison.Ordinal) ? code[(country.Length + 1)..] : code;
    }

    /// <summary>Reads lines of "code code ... zone".</summary>
    private static FrozenDictionary<string, DateTimeZone> Read(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(words => words[..^1].Select(code => KeyValuePair.Create(code, Zone(words[^1]))))
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
