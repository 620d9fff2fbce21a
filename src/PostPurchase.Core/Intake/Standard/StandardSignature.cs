using System.Globalization;
using System.Text;
using NodaTime;
using PostPurchase.Core.Intake.Signatures;

namespace PostPurchase.Core.Intake.Standard;

/// <summary>
/// Signatures as in the Standard Webhooks specification 1.0.0: HMAC-SHA256 in base64 over <c>id.timestamp.body</c>. Of the versions in
/// the header's list only <c>v1</c> counts; others (<c>v1a</c> is Ed25519) are passed over.
/// </summary>
internal static class StandardSignature
{
    public const string IdName = "webhook-id";

    private const string TimestampName = "webhook-timestamp";
    private const string SignatureName = "webhook-signature";
    private const string SecretPrefix = "whsec_";
    private const string VersionPrefix = "v1,";

    // As in the specification's libraries; it holds in both directions.
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    public static bool Matches(WebhookRequest request, IReadOnlyList<string> secrets, Instant now)
    {
        if (request.Header(IdName) is not { Length: > 0 } id
            || request.Header(TimestampName) is not { } timestamp
            || request.Header(SignatureName) is not { } signatures
            || !IsCurrent(timestamp, now))
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. request.Body.Span];
        return secrets.Any(secret => Key(secret) is { Length: > 0 } key && Lists(signatures, HmacSignature.Base64(signed, key)));
    }

    private static bool IsCurrent(string timestamp, Instant now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < now.ToUnixTimeSeconds() + (2 * (long)Tolerance.TotalSeconds)
        && Instant.FromUnixTimeSeconds(seconds) is var sent
        && now - sent <= Tolerance && sent - now <= Tolerance;

    private static bool Lists(string signatures, string expected)
    {
        foreach (var range in signatures.AsSpan().Split(' '))
        {
            var entry = signatures.AsSpan(range);
            if (entry.StartsWith(VersionPrefix, StringComparison.Ordinal) && HmacSignature.AreSame(expected, entry[VersionPrefix.Length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Null where the secret isn't base64 (padding may be missing); then nothing matches.</summary>
    public static byte[]? Key(string secret)
    {
        var text = secret.Trim();
        var base64 = (text.StartsWith(SecretPrefix, StringComparison.Ordinal) ? text[SecretPrefix.Length..] : text).TrimEnd('=');
        var padded = base64.PadRight((base64.Length + 3) / 4 * 4, '=');
        var key = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, key, out var length) ? key[..length] : null;
    }
}
