using System.Globalization;
using System.Text;
using NodaTime;
using PostPurchase.Core.Intake.Signatures;
using PostPurchase.Core.Intake.Standard;

namespace PostPurchase.Core.Outgoing;

/// <summary>Signs as in Standard Webhooks 1.0.0: HMAC-SHA256 in base64 over <c>id.timestamp.body</c>, one <c>v1</c> for each secret.</summary>
internal static class OutgoingSignature
{
    public static string Of(string id, Instant at, ReadOnlySpan<byte> body, IReadOnlyList<string> secrets)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.");
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + HmacSignature.Base64(signed, Key(secret))));
    }

    private static byte[] Key(string secret) => StandardSignature.Key(secret) is { Length: > 0 } key
        ? key
        : throw new InvalidOperationException("A secret of the target is not base64.");
}
