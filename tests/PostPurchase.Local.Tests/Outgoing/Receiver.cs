using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Tests.Outgoing;

/// <summary>A system of the shop on a free port of this machine, which notes what it gets and answers as a test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Got> _got = [];

    private Receiver(WebApplication app) => _app = app;

    public Func<Got, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public string Address => LocalHost.Addresses(_app).Single();

    public Uri Url => new(Address + "/hooks");

    public IReadOnlyList<Got> All => [.. _got];

    public static async Task<Receiver> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var got = new Got(context.Request.Path, headers, await reader.ReadToEndAsync());
        _got.Enqueue(got);
        await Answer(got, context);
    }

    internal sealed record Got(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string Id => Headers["webhook-id"];

        public string Type => JsonSerializer.Deserialize<JsonElement>(Body).GetProperty("type").GetString() ?? "";
    }
}
