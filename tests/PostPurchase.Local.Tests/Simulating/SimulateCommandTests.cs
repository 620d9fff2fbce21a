using System.CommandLine;
using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Serialization;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Tests.Storage;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Simulating;

/// <summary>The command as a person types it, from a file of orders to a folder with the report.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public SimulateCommandTests() => Directory.CreateDirectory(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Past_orders_give_a_report_of_every_mail_in_order_of_time()
    {
        var (code, said) = await Run("--orders", Orders(), "--campaign", "live");

        Assert.Equal((0, true), (code, said.Contains("2 orders of 2 customers", StringComparison.Ordinal)));
        var mails = await File.ReadAllLinesAsync(Out("mails.csv"));
        Assert.Equal("at,order,campaign,step,occurrence,variant,class,due,reason", mails[0]);
        Assert.StartsWith("2026-03-26T10:00:00+01:00,1001,post-purchase,confirmation,,,contract,", mails[1], StringComparison.Ordinal);
        Assert.Equal(mails.Skip(1).Order(StringComparer.Ordinal).Select(line => line[..10]), mails.Skip(1).Select(line => line[..10]));
        Assert.Contains(mails, line => line.Contains(",1001,post-purchase,survey-reminder,", StringComparison.Ordinal));
        Assert.All(["report.html", "skips.csv", "load.csv", "customers.csv"], name => Assert.True(File.Exists(Out(name)), name));
        Assert.False(File.Exists(Out("comparison.csv")));
        Assert.Contains("<html lang=\"de\">", await File.ReadAllTextAsync(Out("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_of_a_file_is_compared_with_the_live_one()
    {
        var (code, said) = await Run("--orders", Orders(), "--campaign", Campaign(), "--compare", "live", "--language", "en", "--from", "2026-03-01", "--to", "2026-03-31");

        Assert.True(code == 0, said);
        Assert.Contains("2 orders get other mails", said, StringComparison.Ordinal);
        Assert.Contains("step,test: tip,0,", await File.ReadAllTextAsync(Out("comparison.csv")), StringComparison.Ordinal);
        Assert.All((await File.ReadAllLinesAsync(Out("mails.csv"))).Skip(1), line => Assert.StartsWith("2026-03", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_malformed_is_listed_with_its_line_and_stops_nothing()
    {
        var (code, said) = await Run("--orders", Orders("{\"type\":\"order.placed\"}"), "--campaign", "live");

        Assert.Equal(2, code);
        Assert.Contains("line 7: ", said, StringComparison.Ordinal);
        Assert.Contains("2 orders of 2 customers", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.csv", "live", "missing.csv")]
    [InlineData(null, "missing.json", "missing.json")]
    [InlineData(null, "broken", "$.steps")]
    public async Task What_can_t_be_used_is_named(string? orders, string campaign, string named)
    {
        var broken = Write("broken.json", "{\"id\":\"x\",\"name\":{\"de\":\"x\",\"en\":\"x\"},\"steps\":[]}");

        var (code, said) = await Run("--orders", orders ?? Orders(), "--campaign", campaign == "broken" ? broken : campaign);

        Assert.Equal(1, code);
        Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out("")));
    }

    [Fact]
    public async Task No_data_folder_is_made()
    {
        await Run("--orders", Orders(), "--campaign", "live");

        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data")));
    }

    private string Campaign() => Write("campaign.json", JsonSerializer.Serialize(
        ACampaign.Of(ACampaign.Tip("tip", AnchorEvent.Placed) with { Message = "survey" }), CoreJson.Options));

    private string Orders(params string[] more)
    {
        var placed = Happened.Moment("2026-03-26T09:00:00Z");
        var lines = new[] { "1001", "1002" }.SelectMany((order, index) =>
        {
            var at = placed + NodaTime.Duration.FromDays(index);
            return new[]
            {
                Canonical.Placed(order, at, at), Canonical.Shipped(order, at + NodaTime.Duration.FromHours(20), at),
                Canonical.Delivered(order, at + NodaTime.Duration.FromHours(70), at),
            };
        }).Select(webhook => webhook.Body.ReplaceLineEndings(" "));
        return Write("orders.jsonl", string.Join('\n', lines.Concat(more)));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Out(string name) => Path.Combine(_folder.Path, "report", name);

    private async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        using var said = new StringWriter();
        var parsed = ServeCommand.Create().Parse(["simulate", .. arguments, "--out", Out(""), "--data", Path.Combine(_folder.Path, "data")]);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        return (code, said.ToString());
    }
}
