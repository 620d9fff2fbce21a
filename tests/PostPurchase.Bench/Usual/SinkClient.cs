using System.Text;

namespace PostPurchase.Bench.Usual;

/// <summary>Posts mails to <see cref="MailSink"/>.</summary>
internal sealed class SinkClient(string address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(address) };

    /// <exception cref="HttpRequestException">The sink did not take it.</exception>
    public async Task Post(string order, string step, string id, string mail, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/mails/{order}/{step}");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail));
        request.Headers.Add("Operation-Id", id);
        using var answer = await _http.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();
}
