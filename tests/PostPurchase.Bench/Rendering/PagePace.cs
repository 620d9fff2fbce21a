using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Rendering;

/// <summary>The pages that the links in a customer's mails lead to, as this machine's own client gets them.</summary>
internal static partial class PagePace
{
    public const string Baseline = "GET /health/live of the same host by the same client";

    private const int AtOnce = 16;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 28, 13, 0);

    public static async Task<IReadOnlyList<RenderFigure>> Measure(TimeSpan length, int rounds)
    {
        using var folder = new ScratchFolder();
        await using var app = await LocalHost.Build(
            new ServeOptions { Urls = "http://127.0.0.1:0", PublicUrl = "http://mails.example", Data = folder.Path, SimulatedClock = true, Start = Start });
        await app.StartAsync();
        await Deliver(app);
        using var client = new HttpClient { BaseAddress = new Uri(LocalHost.Addresses(app).First()) };
        var bare = await Page(client, "baseline", "/health/live", null, length, rounds);
        var figures = new List<RenderFigure> { bare };
        foreach (var (kind, path) in Links(app))
        {
            figures.Add(await Page(client, kind, path, bare.PerSecond, length, rounds));
        }

        await app.StopAsync();
        return figures;
    }

    /// <summary>An order that has got all its five mails.</summary>
    private static async Task Deliver(WebApplication app)
    {
        var intake = app.Services.GetRequiredService<WebhookIntake>();
        foreach (var webhook in new[] { Canonical.Placed("1", Start, Start), Canonical.Shipped("1", Start, Start), Canonical.Delivered("1", Start, Start) })
        {
            var request = new WebhookRequest(webhook.Headers(), Encoding.UTF8.GetBytes(webhook.Body));
            await intake.Receive(new ShopId("demo"), "standard", request, Start, CancellationToken.None);
        }

        await app.Services.GetRequiredService<WakeLoop>().MoveTo(Start + Duration.FromDays(11), CancellationToken.None);
    }

    private static IEnumerable<(string Kind, string Path)> Links(WebApplication app)
    {
        var mails = app.Services.GetRequiredService<MailboxTable>().Page(new MailboxFilter(), MailboxPosition.Start, 100).Entries;
        return mails
            .SelectMany(entry => Link().Matches(entry.Mail.Html).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)))
            .DistinctBy(path => path[1])
            .Select(path => (NameOf(path[1]), path))
            .OrderBy(link => link.Item1, StringComparer.Ordinal);
    }

    private static async Task<RenderFigure> Page(HttpClient client, string kind, string path, Spread? bare, TimeSpan length, int rounds)
    {
        var bytes = (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
        var pace = await Pace.Spread(rounds, length, AtOnce, async _ => await client.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        return new RenderFigure(kind, pace, pace.Median / (bare ?? pace).Median, bytes, null);
    }

    private static string NameOf(char route) => route switch
    {
        'a' => "answers",
        'o' => "order",
        'p' => "preferences",
        'u' => "unsubscribing",
        _ => route.ToString(),
    };

    [GeneratedRegex("href=\"http://mails\\.example(?<path>/[aopu]/[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
