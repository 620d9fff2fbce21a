using System.Net;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Reconciling;
using PostPurchase.Web.Outgoing;

namespace PostPurchase.Web.Reconciling;

/// <summary>
/// Asks shops' APIs, at public addresses and over TLS only (<see cref="PublicConnections"/>). Follows no redirect, which would carry the
/// key elsewhere, uses no proxy, keeps no cookies. Whatever goes wrong is an answer.
/// </summary>
internal sealed class ShopHttp : IDisposable
{
    /// <summary>A shop on a small server takes its time for a hundred orders.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>A hundred orders of ten thousand lines.</summary>
    private const int MostBytes = 32 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;

    public ShopHttp(PublicConnections connections, TimeProvider time)
        : this(connections, time, DefaultTimeout)
    {
    }

    internal ShopHttp(PublicConnections connections, TimeProvider time, TimeSpan timeout)
    {
        (_time, _timeout) = (time, timeout);
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = connections.Open,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            Credentials = null,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("PostPurchaseFunctions");
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>For APIs that say how full their limit is.</summary>
    public Task Pause(TimeSpan pause, CancellationToken cancellation) => Task.Delay(pause, _time, cancellation);

    public async ValueTask<ShopReply> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return ShopStatus.TroubleOf(answer, Instant.FromDateTimeOffset(_time.GetUtcNow())) is { } trouble
                ? ShopReply.Without(trouble, answer.StatusCode)
                : await Read(answer, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ShopReply.Without(new ShopAnswer.Failed(ShopTrouble.TimedOut));
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or ClosedAddressException)
        {
            return ShopReply.Without(new ShopAnswer.Failed(ShopTrouble.Unreachable));
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task<ShopReply> Read(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(MostBytes, cancellation);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
            var headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new ShopReply(answer.StatusCode, null, JsonSerializer.Deserialize<JsonElement>(body), headers);
        }
        catch (Exception cause) when (cause is JsonException or HttpRequestException or IOException)
        {
            // Cut off, too long, or a page for people such as one that says that the shop is closed.
            return ShopReply.Without(new ShopAnswer.Failed(ShopTrouble.HalfPage), answer.StatusCode);
        }
    }
}
