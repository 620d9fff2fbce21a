using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Filling;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.Local.Tests.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Bench;

/// <summary>A store that was filled in bulk is worth nothing unless it is what the host would have written.</summary>
public sealed class WaitingJourneysTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 28, 13, 0);

    private static readonly StandardWebhook[] Orders =
    [
        Canonical.Placed("w1", Start, Start),
        Canonical.Placed("w2", Start, Start),
        Canonical.Placed("w3", Start, Start, "customer-w1@example.com", "cw1"),
    ];

    [Fact]
    public async Task Rows_wakeups_and_mails_are_the_hosts()
    {
        using var folder = new DataFolder();
        var (bulk, host) = (Options(Path.Combine(folder.Path, "bulk")), Options(Path.Combine(folder.Path, "host")));
        await Begin(bulk, host);

        await WaitingJourneys.Fill(bulk, Start, Orders);
        await Take(host);

        var (filled, taken) = (Content(bulk), Content(host));
        Assert.Equal(Orders.Length, filled.Count(row => row.StartsWith("mail ", StringComparison.Ordinal)));
        Assert.Equal(taken, filled);
    }

    /// <summary>Two data folders with the same keys.</summary>
    private static async Task Begin(ServeOptions one, ServeOptions other)
    {
        await (await LocalHost.Build(one)).DisposeAsync();
        Directory.CreateDirectory(other.Data);
        foreach (var file in Directory.EnumerateFiles(one.Data))
        {
            File.Copy(file, Path.Combine(other.Data, Path.GetFileName(file)));
        }
    }

    private static async Task Take(ServeOptions options)
    {
        await using var app = await LocalHost.Build(options);
        foreach (var webhook in Orders)
        {
            var request = new WebhookRequest(webhook.Headers(), Encoding.UTF8.GetBytes(webhook.Body));
            await app.Services.GetRequiredService<WebhookIntake>().Receive(new ShopId("demo"), "standard", request, Start, CancellationToken.None);
        }

        await app.Services.GetRequiredService<WakeLoop>().MoveTo(Start, CancellationToken.None);
    }

    /// <summary>All that is stored of orders and customers, but for version numbers and for the order of mails.</summary>
    private static List<string> Content(ServeOptions options)
    {
        using var session = new Session(Path.Combine(options.Data, SqliteDatabase.FileName), Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly);
        return
        [
            .. session.Use("SELECT partition, key, data FROM rows ORDER BY 1, 2").All(row => $"row {row.Text(0)} {row.Text(1)} {Encoding.UTF8.GetString(row.Bytes(2))}")
                .Where(row => row.StartsWith("row order|", StringComparison.Ordinal) || row.StartsWith("row customer", StringComparison.Ordinal) || row.StartsWith("row journeys|", StringComparison.Ordinal)),
            .. session.Use("SELECT order_key, due FROM wakes ORDER BY 1").All(row => $"wake {row.Text(0)} {row.Long(1)}"),
            .. session.Use("SELECT sent_at, json, html, text FROM mails ORDER BY id").All(row => $"mail {row.Long(0)} {Encoding.UTF8.GetString(row.Bytes(1))} {row.Text(2)} {row.Text(3)}"),
        ];
    }

    private static ServeOptions Options(string data) => new() { Urls = "http://127.0.0.1:0", PublicUrl = "http://mails.example", Data = data, SimulatedClock = true, Start = Start };
}
