using System.Globalization;

namespace PostPurchase.Core.Timing;

/// <summary>
/// Tells the German state from a postal code's first three digits, where all codes that start with them lie in one state;
/// shop systems often send no state for Germany. Nine of ten codes are told, those near borders are not.
/// </summary>
internal static class GermanPostalCodes
{
    /// <summary>
    /// Worked out from the place names of GeoNames (DE, March 2026, CC BY 4.0, 8,309 codes) and the ranges published at
    /// cebus.net/de/plz-bundesland.htm. The two differ only for codes that belong to two states; these are in no range here.
    /// </summary>
    private const string Prefixes =
        """
        BB 030-032 049 144-146 148-153 157-169
        BE 101-124 126-141
        BW 681-683 687-691 701-744 746-766 776-798 880 882-887 891 895-896
        BY 638 803-877 892-894 904-964 970-977
        HB 275 281-283
        HE 341-342 345-363 372 603-636 642-646 648-652 654 657-659 686
        HH 200-205 211 220 222-227
        MV 170-171 174-190 194
        NI 212-213 216-217 261-273 276-278 288-293 295-318 370 374-375 380-383 385-387 490-493 496-498
        NW 320-338 402-483 486-487 501-514 516-533 537-539 570-574 580-598
        RP 534 542-551 554-568 575-576 669-678 768
        SH 228-238 241-259
        SL 661-663 666-667
        SN 010-018 026-029 041-044 047 080-096
        ST 061-064 066-069 388-396
        TH 073-078 364 373 965 985-999
        """;

    private static readonly GermanState?[] States = Read();

    /// <summary>The state of a five-digit postal code; null where the code is none or does not tell.</summary>
    public static GermanState? Find(string? postalCode)
    {
        var code = postalCode.AsSpan().Trim();
        return code.Length == 5 && int.TryParse(code, NumberStyles.None, provider: null, out var number)
            ? States[number / 100]
            : null;
    }

    private static GermanState?[] Read()
    {
        var states = new GermanState?[1000];
        foreach (var line in Prefixes.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var range in words[1..])
            {
                var (first, last) = (int.Parse(range[..3]), int.Parse(range[^3..]));
                Array.Fill(states, Enum.Parse<GermanState>(words[0]), first, last - first + 1);
            }
        }

        return states;
    }
}
