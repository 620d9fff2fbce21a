using System.Globalization;
using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>A webhook as it is sent: headers as in Standard Webhooks 1.0.0.</summary>
/// <param name="Id">The same in all attempts.</param>
/// <param name="At">The moment of the attempt.</param>
/// <param name="Signature">One for each of the target's secrets.</param>
public sealed record OutgoingRequest(Uri Url, string Id, Instant At, ReadOnlyMemory<byte> Body, string Signature)
{
    /// <summary>Name and value of each header that the specification asks for.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers =>
    [
        ("webhook-id", Id),
        ("webhook-timestamp", At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("webhook-signature", Signature),
    ];

    internal static OutgoingRequest To(OutgoingTarget target, string id, Instant at, ReadOnlyMemory<byte> body) =>
        new(new Uri(target.Url), id, at, body, OutgoingSignature.Of(id, at, body.Span, target.Secrets));
}
