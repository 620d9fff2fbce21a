using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Access;

/// <summary>
/// Writes and reads what a session's cookie holds, and the tokens of its forms. Its keys are derived from those of links
/// (HKDF, RFC 5869), so that no link opens the console.
/// </summary>
/// <param name="keys">The first signs; all are accepted.</param>
public sealed class SessionSigner(IReadOnlyList<byte[]> keys)
{
    private const int KeyBytes = 32;
    private const string SessionText = "session";
    private const string FormText = "form";

    private readonly SignedText _signed = new([.. keys.Select(Derived)]);

    public string Sign(Session session) => _signed.Sign(Encoding.UTF8.GetBytes(StorageKey.Join(
        SessionText,
        session.Shop.Value,
        session.User,
        session.Key ?? "",
        session.Name,
        session.Nonce,
        session.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))));

    /// <summary>A genuine session that has not expired; null for any other text.</summary>
    public Session? Read(string text, Instant now) =>
        Parts(text) is [SessionText, var shop, var user, var key, var name, var nonce, var expires]
        && Instant.FromUnixTimeSeconds(long.Parse(expires, CultureInfo.InvariantCulture)) is var end && now < end
            ? new Session(new(shop), user, key.Length > 0 ? key : null, name, nonce, end)
            : null;

    /// <summary>What a form of the session carries, so that no other site can make one.</summary>
    public string FormToken(Session session) => _signed.Sign(Encoding.UTF8.GetBytes(StorageKey.Join(FormText, session.Nonce)));

    public bool IsFormToken(Session session, string text) => Parts(text) is [FormText, var nonce] && nonce == session.Nonce;

    private static byte[] Derived(byte[] key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "postpurchase console session"u8.ToArray());

    private string[] Parts(string text) => _signed.Open(text) is { } content ? [.. StorageKey.Split(Encoding.UTF8.GetString(content))] : [];
}
