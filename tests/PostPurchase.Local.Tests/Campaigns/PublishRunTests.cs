using System.Text;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Serialization;
using PostPurchase.Local.Campaigns;
using PostPurchase.Local.Clients;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Campaigns;
using Spectre.Console;

namespace PostPurchase.Local.Tests.Campaigns;

/// <summary><c>campaign publish</c> against a running host.</summary>
public sealed class PublishRunTests
{
    private readonly StringWriter _output = new();

    [Fact]
    public async Task A_file_is_published_after_its_impact_was_shown()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(6));

        var code = await Run(host, Json(CampaignDriver.With("care-tips", "P20D")), confirmed: true);

        var output = _output.ToString();
        Assert.Equal(0, code);
        Assert.Contains("Orders on the way: 1. Journeys to move to the new version: 1, to keep theirs: 0.", output, StringComparison.Ordinal);
        Assert.Matches("later +. 1 +. 1001 care-tips: 2026-04-09T08:00:00Z > 2026-04-15T08:00:00Z", output);
        Assert.Contains("Version 2 of post-purchase is live.", output, StringComparison.Ordinal);
        Assert.Contains("Orders told: 1, of them woken: 1.", output, StringComparison.Ordinal);
        await host.MoveTo(RunningHost.Start + Duration.FromDays(6) + Duration.FromSeconds(1));
        Assert.Equal(2, (await host.Order("1001")).GetProperty("journeys")[0].GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Pages_of_the_impact_are_added_up()
    {
        await using var host = await RunningHost.Open();
        for (var number = 0; number < 3; number++)
        {
            await host.TakeDelivered($"n{number}");
        }

        using var client = Client(host);
        var json = Json(CampaignDriver.With("care-tips", "P20D"));
        await client.SaveDraft("post-purchase", json, "Anna", CancellationToken.None);
        var whole = await client.Impact("post-purchase", "move", null, CancellationToken.None);
        var sum = whole + whole;

        Assert.Equal((3, 3), (whole.Orders, whole.Moved));
        Assert.Equal((6, 6, whole.Mails["later"] * 2), (sum.Orders, sum.Moved, sum.Mails["later"]));
        Assert.Equal(6, sum.Examples["later"].Count);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_published()
    {
        await using var host = await RunningHost.Open();

        var refusal = await Assert.ThrowsAsync<HostRefusalException>(
            () => Run(host, Json(CampaignDriver.With("care-tips", "P20D")), confirmed: false));

        Assert.Contains("--yes", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("is live", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "it has no id")]
    [InlineData("{", "it can't be read as JSON")]
    [InlineData("""{"id":7}""", "it can't be read as JSON")]
    [InlineData("""{"id":"post-purchase","version":"one"}""", "The host answered 400. The campaign can't run as it is.\n  $")]
    public async Task A_file_that_is_no_campaign_says_why(string json, string why)
    {
        await using var host = await RunningHost.Open();

        var refusal = await Assert.ThrowsAsync<HostRefusalException>(() => Run(host, Encoding.UTF8.GetBytes(json), confirmed: true));

        Assert.Contains(why, refusal.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static byte[] Json(Campaign campaign) => JsonSerializer.SerializeToUtf8Bytes(campaign, CoreJson.Options);

    private static CampaignClient Client(RunningHost host) => new(new Uri(host.Address), "demo", RunningHost.ConsoleKey);

    private async Task<int> Run(RunningHost host, byte[] json, bool confirmed)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_output),
        });
        console.Profile.Width = 160;
        using var client = Client(host);
        return await new PublishRun(client, console) { Policy = "move", By = "Anna", Confirmed = confirmed }.Run(json, CancellationToken.None);
    }
}
