using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using NodaTime;
using PostPurchase.Core.Outgoing;

namespace PostPurchase.Web.Outgoing;

/// <summary>Sends webhooks over HTTP, to public addresses only. Follows no redirect, uses no proxy, keeps no cookies.</summary>
public sealed class HttpWebhookSender : IWebhookSender, IDisposable
{
    /// <summary>For the whole of an attempt; the specification advises 15 to 30 seconds (Standard Webhooks 1.0.0, "Delivering webhooks").</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>Connections live no longer, so that a name that points elsewhere is noticed.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client;
    private readonly TimeProvider _time;

    public HttpWebhookSender(PublicConnections connections, TimeProvider time)
    {
        _time = time;
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = connections.Open,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            Credentials = null,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = ConnectionLife,
            MaxResponseHeadersLength = 16,
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("PostPurchaseFunctions");
    }

    public async ValueTask<OutgoingAnswer> Send(OutgoingRequest request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var message = ToMessage(request);
            using var answer = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new OutgoingAnswer.Answered((int)answer.StatusCode, RetryAfter(answer, request.At), await Beginning(answer, either.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new OutgoingAnswer.TimedOut();
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or ClosedAddressException)
        {
            return new OutgoingAnswer.Unreachable(Why(cause));
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage ToMessage(OutgoingRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Url) { Content = new ReadOnlyMemoryContent(request.Body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static Instant? RetryAfter(HttpResponseMessage answer, Instant now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => now + Duration.FromTimeSpan(delta),
        { Date: { } date } => Instant.FromDateTimeOffset(date),
        _ => null,
    };

    /// <summary>Reads no more than is kept, however much is sent.</summary>
    private static async Task<string> Beginning(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var bytes = new byte[OutgoingAnswer.MaxBody];
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(bytes.AsSpan(0, length));
    }

    /// <summary>In few words: what a socket says may name machines behind ours.</summary>
    private static string Why(Exception cause) => cause switch
    {
        ClosedAddressException or { InnerException: ClosedAddressException } => "address not public",
        { InnerException: AuthenticationException } => "TLS failed",
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "connection refused",
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } =>
            "name not found",
        _ => "no connection",
    };
}
