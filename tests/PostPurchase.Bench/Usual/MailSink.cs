using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PostPurchase.Bench.Usual;

/// <summary>
/// The mail provider of all who are compared: takes mails over HTTP, answers after some milliseconds as a near one would, and knows what
/// it got. It runs in the process that measures, which nobody kills.
/// </summary>
internal sealed class MailSink : IAsyncDisposable
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentDictionary<(string Order, string Step), int> _mails = new();
    private readonly WebApplication _app;
    private long _bytes;

    private MailSink(WebApplication app)
    {
        _app = app;
        _app.MapPost("/mails/{order}/{step}", Take);
    }

    public string Address => _app.Urls.First();

    /// <summary>Different mails so far.</summary>
    public int Count => _mails.Count;

    /// <summary>Bytes of all posts.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public static async Task<MailSink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new MailSink(builder.Build());
        await sink._app.StartAsync();
        return sink;
    }

    /// <summary>How often a mail was posted.</summary>
    public int Posts(string order, string step) => _mails.GetValueOrDefault((order, step));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> Take(string order, string step, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Interlocked.Add(ref _bytes, body.Length);
        _mails.AddOrUpdate((order, step), 1, static (_, posts) => posts + 1);
        await Task.Delay(Latency);
        return TypedResults.Accepted((string?)null);
    }
}
