namespace PostPurchase.Core.Intake;

/// <summary>
/// Headers that are kept with a payload which can't be understood: those that platforms read, without those that prove who sent it.
/// </summary>
internal static class KeptHeaders
{
    private const int LongestValue = 500;

    private static readonly string[] Prefixes = ["shopify-", "x-shopify-", "x-wc-webhook-", "x-shopware-", "webhook-"];
    private static readonly string[] Proofs = ["hmac", "signature"];

    public static IReadOnlyDictionary<string, string> Of(WebhookRequest request) => request.Headers
        .Where(header => header.Value.Length <= LongestValue && IsKept(header.Key.ToLowerInvariant()))
        .OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The webhook as it came in, as far as it was kept.</summary>
    public static WebhookRequest Request(MalformedPayload kept) => new(
        new Dictionary<string, string>(kept.Headers ?? TopicOf(kept), StringComparer.OrdinalIgnoreCase), Convert.FromBase64String(kept.Body))
    {
        ReceivedAt = kept.ReceivedAt,
    };

    private static bool IsKept(string name) =>
        Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        && !Array.Exists(Proofs, proof => name.Contains(proof, StringComparison.Ordinal));

    /// <summary>What was kept before headers were has its topic.</summary>
    private static Dictionary<string, string> TopicOf(MalformedPayload kept) =>
        new(StringComparer.OrdinalIgnoreCase) { ["x-shopify-topic"] = kept.Topic, ["x-wc-webhook-topic"] = kept.Topic };
}
