using System.Collections.Frozen;

namespace PostPurchase.Core.Timing;

/// <summary>Recognises German states as shop systems write them: <c>BE</c>, <c>DE-BE</c>, <c>Berlin</c>, <c>Bavaria</c>.</summary>
internal static class GermanStateNames
{
    private static readonly FrozenDictionary<string, GermanState> Names = new Dictionary<string, GermanState>
    {
        ["Brandenburg"] = GermanState.BB,
        ["Berlin"] = GermanState.BE,
        ["Baden-Württemberg"] = GermanState.BW,
        ["Baden-Wuerttemberg"] = GermanState.BW,
        ["Baden-Wurttemberg"] = GermanState.BW,
        ["Bayern"] = GermanState.BY,
        ["Bavaria"] = GermanState.BY,
        ["Bremen"] = GermanState.HB,
        ["Hessen"] = GermanState.HE,
        ["Hesse"] = GermanState.HE,
        ["Hamburg"] = GermanState.HH,
        ["Mecklenburg-Vorpommern"] = GermanState.MV,
        ["Mecklenburg-Western Pomerania"] = GermanState.MV,
        ["Niedersachsen"] = GermanState.NI,
        ["Lower Saxony"] = GermanState.NI,
        ["Nordrhein-Westfalen"] = GermanState.NW,
        ["North Rhine-Westphalia"] = GermanState.NW,
        ["NRW"] = GermanState.NW,
        ["Rheinland-Pfalz"] = GermanState.RP,
        ["Rhineland-Palatinate"] = GermanState.RP,
        ["Schleswig-Holstein"] = GermanState.SH,
        ["Saarland"] = GermanState.SL,
        ["Sachsen"] = GermanState.SN,
        ["Saxony"] = GermanState.SN,
        ["Sachsen-Anhalt"] = GermanState.ST,
        ["Saxony-Anhalt"] = GermanState.ST,
        ["Thüringen"] = GermanState.TH,
        ["Thueringen"] = GermanState.TH,
        ["Thuringia"] = GermanState.TH,
    }
        .Concat(Enum.GetValues<GermanState>().Select(state => KeyValuePair.Create(state.ToString(), state)))
        .ToFrozenDictionary(pair => Simplify(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The state a shop system's text stands for; null when it is missing or unknown.</summary>
    public static GermanState? Find(string? region)
    {
        if (string.IsNullOrWhiteSpace(region))
        {
            return null;
        }

        var text = region.Trim();
        text = text.StartsWith("DE-", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
        return Names.TryGetValue(Simplify(text), out var state) ? state : null;
    }

    /// <summary>Spaces and hyphens differ between shop systems.</summary>
    private static string Simplify(string name) =>
        name.Replace('-', ' ').Replace("  ", " ", StringComparison.Ordinal).ToUpperInvariant();
}
