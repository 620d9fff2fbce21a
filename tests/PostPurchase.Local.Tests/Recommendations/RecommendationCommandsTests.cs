using System.CommandLine;
using System.Text.Json.Nodes;
using PostPurchase.Core.Recommendations.Trials;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Tests.Http;
using PostPurchase.Local.Tests.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Recommendations;

namespace PostPurchase.Local.Tests.Recommendations;

/// <summary>The commands as a person types them.</summary>
public sealed class RecommendationCommandsTests : IDisposable
{
    private const string Feed = "id,title,link,price\np1,Hausmischung,https://shop.example/p1,14.95\n";

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_feed_is_imported_into_a_folder()
    {
        var (code, said) = await Invoke("catalogue", "import", Write("feed.csv", Feed), "--data", Path.Combine(_folder.Path, "data"), "--currency", "EUR");

        Assert.Equal(0, code);
        Assert.Contains("1 products are the catalogue of demo now", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_imported_into_a_running_host()
    {
        await using var host = await RunningHost.Open();
        var feed = Write("feed.csv", Feed);

        var (refused, problems) = await Invoke("catalogue", "import", feed, "--host", host.Address);
        var (code, _) = await Invoke("catalogue", "import", feed, "--host", host.Address, "--currency", "eur");

        Assert.Equal((1, 0), (refused, code));
        Assert.Contains("line 2, price: has no currency", problems, StringComparison.Ordinal);
        Assert.Equal(1, (await host.Get("/catalogue")).GetProperty("products").GetInt32());
    }

    [Fact]
    public async Task Problems_of_a_feed_are_listed_and_nothing_is_imported()
    {
        var (code, said) = await Invoke("catalogue", "import", Write("feed.csv", Feed), "--data", Path.Combine(_folder.Path, "data"));

        Assert.Equal(1, code);
        Assert.Contains("line 2: price: has no currency", said, StringComparison.Ordinal);
        Assert.Contains("1 problems; the catalogue is unchanged", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_orders_say_whether_recommendations_do_better()
    {
        var lines = new PlantedOrders(Seeds.Seed, structured: true).Of(3000).Select(Line);

        var (code, said) = await Invoke("recommendations", "evaluate", Write("orders.jsonl", string.Join('\n', lines)));

        Assert.Equal(0, code);
        Assert.Contains("of 3,000 customers", said, StringComparison.Ordinal);
        Assert.Contains("Recommendations do better than what is most popular.", said, StringComparison.Ordinal);
    }

    private static string Line(TrialOrder order)
    {
        var lines = order.Products.Select(product => new JsonObject { ["id"] = product, ["productId"] = product, ["title"] = product });
        var placed = new JsonObject
        {
            ["id"] = order.Id,
            ["currency"] = "EUR",
            ["email"] = order.Customer,
            ["lines"] = new JsonArray([.. lines]),
        };
        return new JsonObject { ["type"] = "order.placed", ["timestamp"] = order.PlacedAt.ToString(), ["data"] = new JsonObject { ["order"] = placed } }.ToJsonString();
    }

    private static async Task<(int Code, string Said)> Invoke(params string[] arguments)
    {
        using var said = new StringWriter();
        var code = await ServeCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        return (code, said.ToString());
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, content);
        return path;
    }
}
