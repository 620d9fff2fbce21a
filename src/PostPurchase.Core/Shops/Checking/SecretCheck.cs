using PostPurchase.Core.Intake.Standard;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>Secrets by which shop systems and integrators are known. No message repeats one.</summary>
internal static class SecretCheck
{
    /// <summary>Two are enough for a rotation; a third for one that went wrong.</summary>
    public const int Most = 4;

    /// <summary>A key for HMAC-SHA256 with fewer letters can be guessed from one webhook.</summary>
    private const int Shortest = 16;

    private const int Longest = 500;
    private const int MostKeys = 10;

    /// <summary>As in the route of webhooks.</summary>
    public static IReadOnlyList<string> Platforms { get; } = ["shopify", "woocommerce", "shopware", "standard"];

    public static void Add(Shop shop, Shop? before, bool allowLoopback, Findings findings)
    {
        if (findings.Needs("$.webhookSecrets", shop.WebhookSecrets))
        {
            foreach (var (platform, secrets) in shop.WebhookSecrets)
            {
                OfPlatform(platform, secrets, before?.SecretsFor(platform) ?? [], allowLoopback, findings);
            }
        }

        if (findings.Needs("$.consoleKeys", shop.ConsoleKeys))
        {
            findings.AtMost("$.consoleKeys", shop.ConsoleKeys.Count, MostKeys);
            Each("$.consoleKeys", shop.ConsoleKeys, before?.ConsoleKeys ?? [], allowLoopback, findings);
        }
    }

    private static void OfPlatform(
        string platform, IReadOnlyList<string>? secrets, IReadOnlyList<string> before, bool allowLoopback, Findings findings)
    {
        var path = $"$.webhookSecrets.{platform}";
        if (!Platforms.Contains(platform, StringComparer.Ordinal))
        {
            findings.Add("$.webhookSecrets", $"Eins von {string.Join(", ", Platforms)}.", $"One of {string.Join(", ", Platforms)}.");
        }
        else if (findings.Needs(path, secrets) && secrets is not null)
        {
            findings.AtMost(path, secrets.Count, Most);
            Each(path, secrets, before, allowLoopback, findings);
            if (platform == "standard")
            {
                OfStandard(path, secrets, findings);
            }
        }
    }

    private static void Each(string path, IReadOnlyList<string> secrets, IReadOnlyList<string> before, bool allowLoopback, Findings findings)
    {
        for (var index = 0; index < secrets.Count; index++)
        {
            string? secret = secrets[index];
            var at = $"{path}[{index}]";
            if (secret is null || secret.Length is < Shortest or > Longest || secret.Any(letter => letter is < '!' or > '~'))
            {
                findings.Add(at, $"{Shortest} bis {Longest} Zeichen ohne Leerzeichen und Umlaute.", $"It has {Shortest} to {Longest} characters of ASCII, without spaces.");
            }
            else if (secrets.Take(index).Contains(secret, StringComparer.Ordinal))
            {
                findings.Add(at, "Das gibt es hier schon.", "It is here already.");
            }
            else if (!allowLoopback && PublishedSecrets.Contains(secret) && !before.Contains(secret, StringComparer.Ordinal))
            {
                findings.Add(at, "Das steht in der Dokumentation; jeder kennt es.", "It stands in the documentation; everybody knows it.");
            }
        }
    }

    private static void OfStandard(string path, IReadOnlyList<string> secrets, Findings findings)
    {
        for (var index = 0; index < secrets.Count; index++)
        {
            // Standard Webhooks 1.0.0, "Signature scheme": 24 to 64 random bytes in base64, after whsec_.
            if (secrets[index] is { } secret
                && (!secret.StartsWith("whsec_", StringComparison.Ordinal) || StandardSignature.Key(secret) is not { Length: >= 24 and <= 64 }))
            {
                findings.Add($"{path}[{index}]", "whsec_ und 24 bis 64 Bytes in Base64.", "It must be whsec_ and base64 of 24 to 64 bytes.");
            }
        }
    }
}
