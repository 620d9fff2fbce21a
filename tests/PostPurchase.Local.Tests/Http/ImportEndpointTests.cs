using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace PostPurchase.Local.Tests.Http;

/// <summary>Past orders sent to a running host, by program and by the command line.</summary>
public sealed class ImportEndpointTests
{
    private const string Path = "/api/shops/demo/import";

    private const string Orders =
        """
        {"type":"order.placed","timestamp":"2026-03-20T09:00:00Z","data":{"order":{"id":"7001","currency":"EUR","email":"anna@example.com","lines":[{"id":"l1","title":"Kaffee"}]}}}
        {"type":"order.shipped","timestamp":"2026-03-25T09:00:00Z","data":{"orderId":"7001","shipment":{"id":"s1","lines":[{"id":"l1","quantity":1}]}}}
        {"type":"order.delivered","timestamp":"2026-03-28T09:00:00Z","data":{"orderId":"7001","shipmentId":"s1"}}
        """;

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        await using var host = await RunningHost.Open();

        var report = await Read(await Post(host, Path, Orders));

        Assert.False(report.GetProperty("applied").GetBoolean());
        Assert.Equal(1, report.GetProperty("orders").GetProperty("newOrders").GetInt32());
        Assert.Contains(report.GetProperty("steps").EnumerateArray(), step => step.GetProperty("passed").GetInt32() == 1);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.SendAsync(Request(HttpMethod.Get, "/api/shops/demo/orders/7001"))).StatusCode);
    }

    [Fact]
    public async Task Applied_it_takes_the_orders_in_once_and_sends_nothing_of_the_past()
    {
        await using var host = await RunningHost.Open();

        var first = await Read(await Post(host, Path + "?apply=true", Orders));
        var again = await Read(await Post(host, Path + "?apply=true", Orders));

        Assert.Equal(1, first.GetProperty("orders").GetProperty("newOrders").GetInt32());
        Assert.Equal(1, again.GetProperty("orders").GetProperty("unchangedOrders").GetInt32());
        var order = await Read(await host.Client.SendAsync(Request(HttpMethod.Get, "/api/shops/demo/orders/7001")));
        Assert.Equal(3, order.GetProperty("events").GetArrayLength());
        Assert.Equal("[]", await host.Client.GetStringAsync(new Uri("/mailbox/messages?order=7001", UriKind.Relative)));
    }

    [Fact]
    public async Task A_file_of_no_known_kind_is_refused_with_what_was_found()
    {
        await using var host = await RunningHost.Open();

        var answer = await Post(host, Path, "name;colour\n1;red\n");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("urn:postpurchase:problem:unusable-file", (await Read(answer)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_command_line_imports_into_a_running_host()
    {
        await using var host = await RunningHost.Open();
        var file = System.IO.Path.Combine(Directory.CreateTempSubdirectory("postpurchase-").FullName, "orders.jsonl");
        await File.WriteAllTextAsync(file, Orders);
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await PostPurchase.Local.Hosting.ServeCommand.Create()
            .Parse(["import", "--orders", file, "--host", host.Address, "--apply"])
            .InvokeAsync(new() { Output = output, Error = error });

        Assert.Equal(("", 0), (error.ToString(), code));
        Assert.Contains("new orders", output.ToString(), StringComparison.Ordinal);
        Directory.Delete(System.IO.Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<HttpResponseMessage> Post(RunningHost host, string path, string body)
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = new StringContent(body);
        return await host.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path) => new(method, path)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "demo-console-key") },
    };

    private static async Task<JsonElement> Read(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
