using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Results;

namespace PostPurchase.Local.Tests.Console;

public sealed class ConsoleResultsTests
{
    private static readonly string[] Paths = ["results", "results/campaigns/post-purchase", "results/satisfaction", "results/loyalty", "results/products"];

    [Fact]
    public async Task Before_the_first_count_pages_say_when_figures_come()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Viewer);
        foreach (var path in Paths)
        {
            Assert.Contains("No figures yet", await visitor.Html(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_ordered_and_sent_is_counted_when_somebody_asks_for_it()
    {
        await using var host = await RunningHost.Open();
        for (var order = 1; order <= 3; order++)
        {
            await host.TakeDelivered($"{order}");
        }

        await host.MoveTo(RunningHost.Start + Duration.FromDays(9));
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var answer = await visitor.Post("results/recount");
        Assert.Equal("/console/demo/results?done=recount", answer.Headers.Location?.OriginalString);
        Assert.Contains("It is being counted anew", await visitor.Html("results?done=recount"), StringComparison.Ordinal);
        var (work, now) = (host.Services.GetRequiredService<ResultsWork>(), RunningHost.Start + Duration.FromDays(9));
        while (await work.NextDue(now, CancellationToken.None) is { } due && due <= now)
        {
            await work.Run(now, CancellationToken.None);
        }

        var html = await visitor.Html("results?days=30");

        Assert.Contains("; 3 orders.", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Orders</th><td class=\"number\">3</td>", Flat(html), StringComparison.Ordinal);
        Assert.Contains("href=\"/console/demo/results/campaigns/post-purchase\"", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Order confirmation</th>", Flat(await visitor.Html("results/campaigns/post-purchase")), StringComparison.Ordinal);
        Assert.Contains("There was nothing in this period.", await visitor.Html("results/campaigns/birthday"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Support)]
    public async Task Who_may_not_market_can_t_have_it_counted(Role role)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, role);

        using var answer = await visitor.Post("results/recount");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("Count again now", await visitor.Html("results"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_table_can_be_taken_away_as_a_file()
    {
        await using var host = await Planted();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Viewer);
        string[] files =
        [
            "results/overview.csv", "results/campaigns.csv", "results/weeks.csv", "results/campaigns/post-purchase/steps.csv", "results/campaigns/post-purchase/reasons.csv",
            "results/campaigns/post-purchase/variants.csv", "results/campaigns/post-purchase/weeks.csv", "results/satisfaction/satisfaction.csv", "results/satisfaction/months.csv",
            "results/satisfaction/answer-weeks.csv", "results/satisfaction/support.csv", "results/loyalty/repeat.csv", "results/loyalty/holdout.csv", "results/loyalty/revenue.csv", "results/products/products.csv",
        ];
        foreach (var file in files)
        {
            using var answer = await visitor.Get(file + "?days=90");
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file}: {answer.StatusCode}");
            Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
            Assert.True(lines.Length > 2 && lines[^1].Length == 0, file);
        }
    }

    [Theory]
    [InlineData("de", "\r\nUmfrage,")]
    [InlineData("en", "\r\nSurvey,")]
    public async Task Files_name_steps_as_pages_do(string language, string row)
    {
        await using var host = await Planted();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Viewer, language);

        Assert.Contains(row, await visitor.Html("results/campaigns/post-purchase/steps.csv?days=90"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_can_t_become_formulas_of_a_spreadsheet()
    {
        await using var host = await Planted();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Viewer);

        using var answer = await visitor.Get("results/products/products.csv");
        var csv = await answer.Content.ReadAsStringAsync();

        Assert.Contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\",p000,", csv, StringComparison.Ordinal);
        Assert.Contains("all others", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results?days=8")]
    [InlineData("results/nothing.csv")]
    [InlineData("results/campaigns/unknown")]
    [InlineData("results/campaigns/post-purchase/nothing.csv")]
    public async Task What_there_is_none_of_is_not_found(string path)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Differences_are_told_where_there_are_enough_customers_and_not_otherwise()
    {
        await using var host = await Planted();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Viewer);

        var rows = WebUtility.HtmlDecode(Flat(await visitor.Html("results/loyalty"))).Split("<tr>").Where(row => row.Contains("30 days", StringComparison.Ordinal)).ToList();

        // 900 of 9,000 against 80 of 1,000: Newcombe's interval is from 0.0006 to 0.0366, by hand.
        Assert.Contains(rows, row => row.Contains("+0.1 to +3.7 points", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("not enough data yet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("results")]
    [InlineData("results/campaigns/post-purchase")]
    [InlineData("results/satisfaction")]
    [InlineData("results/loyalty")]
    [InlineData("results/products")]
    public async Task The_api_gives_the_same_figures(string path)
    {
        await using var host = await Planted();

        var document = await host.Get($"/{path}{(path.EndsWith("loyalty", StringComparison.Ordinal) ? "" : "?days=90")}");

        Assert.Equal(48_210, document.GetProperty("orders").GetInt32());
        Assert.Equal("2026-03-26", document.GetProperty("last").GetString());
        Assert.True(document.GetProperty("results").EnumerateObject().Any());
    }

    private static async Task<RunningHost> Planted()
    {
        var host = await RunningHost.Open();
        await PlantedResults.Write(host.Services.GetRequiredService<IPartitionStore>(), new ShopId("demo"), RunningHost.Start, products: 260);
        return host;
    }

    /// <summary>Without the whitespace between elements.</summary>
    private static string Flat(string html) => System.Text.RegularExpressions.Regex.Replace(html, ">\\s+<", "><", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
}
