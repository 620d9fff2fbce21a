using PostPurchase.Bench.Chaos;
using PostPurchase.Bench.Hosting;
using PostPurchase.Local.Tests.Storage;

namespace PostPurchase.Local.Tests.Chaos;

/// <summary>The host as a process, killed. The full size is a command: <c>dotnet run -c Release --project tests/PostPurchase.Bench -- chaos</c>.</summary>
public sealed class KilledHostTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Kills_at_random_lose_no_mail_and_double_none(int seed)
    {
        using var folder = new DataFolder();

        var result = await new ChaosRun(folder.Path, orders: 150, kills: 4, seed).Run(_ => { });

        Assert.Equal(4, result.Kills);
        Assert.Equal(150 * 5, result.Mails);
        Assert.True(result.IsClean, $"seed {seed}: {result}");
    }

    [Fact]
    public async Task A_request_to_stop_ends_the_host_in_order()
    {
        using var folder = new DataFolder();
        using var host = await HostProcess.Start(folder.Path);

        Assert.Equal(0, await host.Stop());
    }

    [Fact]
    public async Task A_simulated_clock_goes_on_where_it_stood()
    {
        using var folder = new DataFolder();
        using var host = await HostProcess.Start(folder.Path, "--clock", "simulated", "--start", "2026-03-26T09:00:00Z");
        using var moved = await host.Client.PostAsync(
            new Uri("/clock", UriKind.Relative), new StringContent("""{"advance":"P1D"}""", System.Text.Encoding.UTF8, "application/json"));
        await host.Kill();
        await host.Start();

        Assert.Contains("2026-03-27T09:00:00Z", await host.Client.GetStringAsync(new Uri("/clock", UriKind.Relative)), StringComparison.Ordinal);
    }
}
