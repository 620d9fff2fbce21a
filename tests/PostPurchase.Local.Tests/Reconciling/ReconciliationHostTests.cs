using System.CommandLine;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Reconciling;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Reconciling;

/// <summary>Reconciliation of the real host with a shop on this machine.</summary>
public sealed class ReconciliationHostTests
{
    private static readonly Instant Placed = Instant.FromUtc(2026, 3, 25, 9, 0);

    [Theory]
    [InlineData("woocommerce")]
    [InlineData("shopify")]
    [InlineData("shopware")]
    public async Task Missing_orders_of_a_day_are_found_and_started(string platform)
    {
        await using var host = await RunningHost.Open();
        await using var shop = await FakeShop.Open();
        shop.Fill(platform, 3);
        await Connect(host, shop, platform);

        using var begun = await host.Post("/reconciliation", $$"""{"platform":"{{platform}}","from":"2026-03-20"}""");
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        var id = RunningHost.Text(await RunningHost.Json(begun), "id");
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        var run = await host.Get($"/reconciliation/{id}");
        Assert.Equal(("done", 3), (RunningHost.Text(run, "state"), run.GetProperty("missing").GetInt32()));

        using var starting = await host.Post($"/reconciliation/{id}/start", "");
        Assert.Equal(HttpStatusCode.Accepted, starting.StatusCode);
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(2));
        run = await host.Get($"/reconciliation/{id}");

        Assert.Equal((3, false), (run.GetProperty("started").GetInt32(), run.GetProperty("isStarting").GetBoolean()));
        var order = (await host.Get($"/reconciliation/{id}/orders")).GetProperty("orders")[0];
        Assert.Contains("order.placed", await host.EventTypes(RunningHost.Text(order, "order")));
    }

    [Fact]
    public async Task Refused_credentials_are_told_in_words()
    {
        await using var host = await RunningHost.Open();
        await using var shop = await FakeShop.Open();
        await Connect(host, shop, "woocommerce", "wrong");
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Marketer);

        using var begun = await visitor.Post("reconciliation", ("platform", "woocommerce"), ("from", "2026-03-25"), ("to", ""));
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));

        Assert.Contains("does not accept the key", await visitor.Html(begun.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_never_shown_again()
    {
        await using var host = await RunningHost.Open();
        await using var shop = await FakeShop.Open();
        await Connect(host, shop, "woocommerce");
        using var owner = await ConsoleVisitor.SignIn(host);

        Assert.DoesNotContain(FakeShop.Secret, await owner.Html("reconciliation/connections"), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeShop.Secret, (await host.Get("/reconciliation/connections")).ToString(), StringComparison.Ordinal);
        using var elsewhere = await owner.Post("reconciliation/connections/woocommerce", ("address", "https://evil.example"), ("keyId", "key-1"), ("secret", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.StatusCode);
        using var tried = await owner.Post("reconciliation/connections/woocommerce/try");
        Assert.Contains("The connection works.", await tried.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_are_the_owners_and_starting_is_marketings()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var shown = await marketer.Get("reconciliation/connections");
        Assert.Equal(HttpStatusCode.Forbidden, shown.StatusCode);
        using var support = await ConsoleVisitor.SignIn(host, Role.Support);
        using var begun = await support.Post("reconciliation", ("platform", "woocommerce"), ("from", "2026-03-25"));
        Assert.Equal(HttpStatusCode.Forbidden, begun.StatusCode);
    }

    [Fact]
    public async Task An_export_is_compared_and_started_in_the_console()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var form = new MultipartFormDataContent { { new StringContent(visitor.FormToken), "form-token" } };
        form.Add(new StringContent(Line("1001") + "\n" + Line("1002")), "file", "orders.jsonl");

        using var compared = await visitor.Client.PostAsync("/console/demo/reconciliation/file", form);
        Assert.Equal(HttpStatusCode.SeeOther, compared.StatusCode);
        var path = compared.Headers.Location!.OriginalString;
        Assert.Contains("#1002", await visitor.Html(path), StringComparison.Ordinal);
        using var starting = await visitor.Post(path + "/start", ("order", "1002"));
        Assert.Equal(path + "?done=starting", starting.Headers.Location!.OriginalString);
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));

        Assert.Equal(["order.placed"], await host.EventTypes("1002"));
        Assert.Empty(await host.Mails());
        using var request = RunningHost.Keyed("/api/shops/demo/orders/1001");
        using var unknown = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("de", "die ganze Zeile</code> hat 1 Spalte, die Kopfzeile aber", "<span class=\"badge ok\">fertig</span>")]
    [InlineData("en", "the whole row</code> has 1 column where the header has", "<span class=\"badge ok\">done</span>")]
    public async Task What_is_wrong_with_an_export_is_told_in_the_visitor_s_language(string language, string problem, string state)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Marketer, language);
        var export = await File.ReadAllLinesAsync(Path.Combine(Repository(), "examples", "orders.csv"));
        using var form = new MultipartFormDataContent { { new StringContent(visitor.FormToken), "form-token" } };
        form.Add(new StringContent(string.Join('\n', [export[0], "torn", .. export[1..3]])), "file", "orders.csv");

        using var compared = await visitor.Client.PostAsync("/console/demo/reconciliation/file", form);
        var page = WebUtility.HtmlDecode(await visitor.Html(compared.Headers.Location!.OriginalString));

        Assert.Contains(problem, page, StringComparison.Ordinal);
        Assert.Contains(state, page, StringComparison.Ordinal);
        var run = (await host.Get("/reconciliation")).GetProperty("runs")[0].GetProperty("id").GetString();
        Assert.Contains("has 1 column", (await host.Get("/reconciliation/" + run)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"platform":"shopify","from":"2026-03-25"}""", 404, "unknown-connection")]
    [InlineData("""{"platform":"woocommerce"}""", 400, "malformed-request")]
    [InlineData("""{"platform":"woocommerce","from":"2026-03-28"}""", 400, "malformed-request")]
    [InlineData("""{"platform":"woocommerce","from":"2026-01-01","to":"2026-03-25"}""", 400, "malformed-request")]
    public async Task What_can_not_be_asked_is_refused(string body, int status, string problem)
    {
        await using var host = await RunningHost.Open();
        await using var shop = await FakeShop.Open();
        await Connect(host, shop, "woocommerce");

        using var answer = await host.Post("/reconciliation", body);

        await RunningHost.AssertProblem(answer, status, problem);
    }

    [Fact]
    public async Task The_command_asks_a_running_host()
    {
        await using var host = await RunningHost.Open();
        var file = Path.Combine(host.Data, "orders.jsonl");
        await File.WriteAllTextAsync(file, Line("1001"));

        Assert.Equal((2, true), await Run(host, file, "--orders", file, "--host", host.Address, "--key", RunningHost.ConsoleKey));
        Assert.Equal((0, true), await Run(host, file, "--orders", file, "--host", host.Address, "--key", RunningHost.ConsoleKey, "--apply"));
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));

        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    private static async Task<(int Code, bool Named)> Run(RunningHost host, string file, params string[] arguments)
    {
        var output = new StringWriter();
        var code = await ReconcileCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (code, output.ToString().Contains("#1001", StringComparison.Ordinal));
    }

    private static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", ".."));

    private static string Line(string order) => Canonical.Placed(order, Placed, Placed).Body.ReplaceLineEndings("");

    internal static async Task Connect(RunningHost host, FakeShop shop, string platform, string secret = FakeShop.Secret)
    {
        var connection = new ShopConnection { Platform = platform, Address = shop.Address, KeyId = FakeShop.Key, Secret = secret, Since = RunningHost.Start };
        await host.Services.GetRequiredService<StoredShops>().Change(
            new ShopId("demo"), before => before with { Connections = [connection] }, CancellationToken.None);
    }
}
