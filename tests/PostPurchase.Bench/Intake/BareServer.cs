using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Bench.Intake;

/// <summary>What any durable intake costs at least: Kestrel reads the body, SQLite stores it in a group commit.</summary>
internal static class BareServer
{
    public static async Task Run(string urls, string data)
    {
        await using var database = SqliteDatabase.Open(data);
        var store = new SqliteStore(database);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        await using var app = builder.Build();
        var number = 0L;
        var partition = PartitionKey.Of("raw");
        app.MapGet("/health/ready", () => TypedResults.Ok());
        app.MapPost("/{**path}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var key = Interlocked.Increment(ref number).ToString("d12", System.Globalization.CultureInfo.InvariantCulture);
            await store.Commit(partition, [new RowChange.Insert(key, body.ToArray())], context.RequestAborted);
            return TypedResults.Accepted((string?)null);
        });
        await app.RunAsync();
    }
}
