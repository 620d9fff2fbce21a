using NodaTime;
using PostPurchase.Core.Consent;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>What advertising rests on: the notice at checkout, and the texts that customers consent to.</summary>
internal static class ConsentCheck
{
    private const int MostWordings = 100;
    private const int MaxVersion = 60;
    private const int MaxText = 2000;

    /// <summary>Before any shop that could have shown it: a date that was left out.</summary>
    private static readonly Instant Earliest = Instant.FromUtc(1995, 1, 1, 0, 0);

    public static void Add(Shop shop, Shop? before, Findings findings)
    {
        if (shop.ExistingCustomerNotice is { } notice)
        {
            Version("$.existingCustomerNotice.version", notice.Version, findings);
            if (notice.ShownSince < Earliest)
            {
                findings.Add("$.existingCustomerNotice.shownSince", "Seit wann er gezeigt wird, fehlt.", "Since when it is shown is missing.");
            }

            if (notice.Categories is { Count: 0 })
            {
                findings.Add("$.existingCustomerNotice.categories", "Wovon der Hinweis spricht, fehlt.", "What the notice speaks of is missing.");
            }
        }

        if (shop.Consent is { } consent && findings.Needs("$.consent.wordings", consent.Wordings))
        {
            Wordings(consent, findings);
            Named("$.consent.current", consent.Current, consent, findings);
            Named("$.consent.checkoutWording", consent.CheckoutWording, consent, findings);
        }

        Kept(shop.Consent?.Wordings ?? [], before?.Consent?.Wordings ?? [], findings);
    }

    private static void Wordings(ConsentSettings consent, Findings findings)
    {
        const string Path = "$.consent.wordings";
        findings.AtMost(Path, consent.Wordings.Count, MostWordings);
        for (var index = 0; index < consent.Wordings.Count; index++)
        {
            var (path, wording) = ($"{Path}[{index}]", consent.Wordings[index]);
            if (!findings.Needs(path, wording))
            {
                continue;
            }

            Version(path + ".version", wording.Version, findings);
            if (consent.Wordings.Take(index).Any(other => other?.Version == wording.Version))
            {
                findings.Add(path + ".version", $"Die Fassung „{wording.Version}“ gibt es schon.", $"There is a version “{wording.Version}” already.");
            }

            Texts(path + ".texts", wording.Texts, findings);
        }
    }

    private static void Texts(string path, IReadOnlyDictionary<ConsentCategory, LocalizedText>? texts, Findings findings)
    {
        if (!findings.Needs(path, texts is { Count: 0 } ? null : texts) || texts is null)
        {
            return;
        }

        foreach (var (category, text) in texts)
        {
            findings.Both($"{path}.{CategoryNames.Of(category)}", text, MaxText);
        }
    }

    private static void Version(string path, string? version, Findings findings)
    {
        if (findings.Needs(path, version))
        {
            findings.Line(path, version, MaxVersion);
        }
    }

    private static void Named(string path, string? version, ConsentSettings consent, Findings findings)
    {
        if (version is not null && !consent.Wordings.Any(wording => wording?.Version == version))
        {
            findings.Add(path, $"Eine Fassung „{version}“ gibt es nicht.", $"There is no version “{version}”.");
        }
    }

    /// <summary>Consents refer to the version they were given to; they prove nothing where its text is gone or another (GDPR article 7 (1)).</summary>
    private static void Kept(IReadOnlyList<ConsentWording> wordings, IReadOnlyList<ConsentWording> before, Findings findings)
    {
        foreach (var known in before)
        {
            var now = wordings.FirstOrDefault(wording => wording?.Version == known.Version);
            if (now?.Texts is null || !Same(now.Texts, known.Texts))
            {
                findings.Add(
                    "$.consent.wordings",
                    $"Die Fassung „{known.Version}“ bleibt, wie sie ist: Einwilligungen beziehen sich auf sie. Legen Sie eine neue an.",
                    $"The version “{known.Version}” stays as it is: consents refer to it. Make a new one.");
            }
        }
    }

    private static bool Same(IReadOnlyDictionary<ConsentCategory, LocalizedText> texts, IReadOnlyDictionary<ConsentCategory, LocalizedText> before) =>
        texts.Count == before.Count && before.All(pair => texts.TryGetValue(pair.Key, out var text) && text == pair.Value);
}
