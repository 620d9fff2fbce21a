using System.Collections.Concurrent;
using System.Text.Json;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Reconciling;

/// <summary>Tokens that were got for a key id and secret (RFC 6749, section 4.4), kept in memory as long as they hold.</summary>
internal sealed class AccessTokens(ShopHttp http, TimeProvider time)
{
    /// <summary>A token is not used in its last seconds.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string Address, string? KeyId, string Secret), (string Token, DateTimeOffset Until)> _tokens = new();

    /// <param name="connection">Whose token.</param>
    /// <param name="path">Where it is asked for.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<(string? Token, ShopAnswer? Trouble)> Get(ShopConnection connection, string path, CancellationToken cancellation)
    {
        if (_tokens.TryGetValue(KeyOf(connection), out var known) && time.GetUtcNow() + Margin < known.Until)
        {
            return (known.Token, null);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, connection.Address + path)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = connection.KeyId ?? "",
                ["client_secret"] = connection.Secret,
            }),
        };
        var reply = await http.Send(request, cancellation);
        if (reply.Trouble is { } trouble)
        {
            // OAuth answers 400 or 401 to a wrong secret (RFC 6749, section 5.2).
            return (null, trouble is ShopAnswer.Refused { Why: ShopTrouble.Rejected } ? new ShopAnswer.Refused(ShopTrouble.CredentialsRefused) : trouble);
        }

        if (reply.Root.ValueKind != JsonValueKind.Object
            || !reply.Root.TryGetProperty("access_token", out var token) || token.ValueKind != JsonValueKind.String || token.GetString() is not { Length: > 0 } text)
        {
            return (null, new ShopAnswer.Failed(ShopTrouble.HalfPage));
        }

        var seconds = reply.Root.TryGetProperty("expires_in", out var life) && life.ValueKind == JsonValueKind.Number && life.TryGetInt32(out var read) ? read : 0;
        _tokens[KeyOf(connection)] = (text, time.GetUtcNow() + TimeSpan.FromSeconds(seconds));
        return (text, null);
    }

    /// <summary>It is not accepted any more.</summary>
    public void Forget(ShopConnection connection) => _tokens.TryRemove(KeyOf(connection), out _);

    private static (string Address, string? KeyId, string Secret) KeyOf(ShopConnection connection) =>
        (connection.Address, connection.KeyId, connection.Secret);
}
