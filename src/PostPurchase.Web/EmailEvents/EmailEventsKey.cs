using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.EmailEvents;

/// <summary>
/// What opens <c>POST /events/email</c>. A host that registers none does not have the route. Two keys may be in use at once, so
/// that one can be replaced without a report being refused: Event Grid gives up on what is answered 401
/// (learn.microsoft.com/azure/event-grid/delivery-and-retry).
/// </summary>
public sealed class EmailEventsKey
{
    private const string Query = "code";
    private const string Header = "X-Events-Key";

    private readonly byte[][] _hashes;

    /// <exception cref="ArgumentException">There is no key, or an empty one.</exception>
    public EmailEventsKey(params IReadOnlyList<string> keys)
    {
        if (keys.Count == 0 || keys.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("The route of e-mail events needs a key.", nameof(keys));
        }

        _hashes = [.. keys.Select(Hash)];
    }

    /// <summary>Whether the request has a key, as <c>?code=</c> or in the header <c>X-Events-Key</c>.</summary>
    internal bool Opens(HttpRequest request)
    {
        // Hashes are of one length, so the comparison tells nothing about the key's.
        var given = Hash(request.Headers[Header].FirstOrDefault() ?? request.Query[Query].FirstOrDefault() ?? "");
        var opens = false;
        foreach (var hash in _hashes)
        {
            opens |= CryptographicOperations.FixedTimeEquals(hash, given);
        }

        return opens;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
