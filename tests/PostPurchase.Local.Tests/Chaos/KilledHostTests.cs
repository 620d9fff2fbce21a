using NodaTime;
using PostPurchase.Bench.Chaos;
using PostPurchase.Bench.Hosting;
using PostPurchase.Local.Tests.Storage;

namespace PostPurchase.Local.Tests.Chaos;

/// <summary>The host as a process, killed. The full size is a command: <c>dotnet run -c Release --project tests/PostPurchase.Bench -- chaos</c>.</summary>
public sealed class KilledHostTests
{
    /// <summary>Of 150 orders: 630 mails of the default campaign, 103 of the club and for birthdays.</summary>
    private const int Mails = (150 * 5) - (60 * 2) + 103;

    /// <summary>Of so many orders six bring a greeting on 3 to 6 April, and 17 mails are of the club; 14 customers object.</summary>
    private const int Jumped = 35;
    private const int Greetings = 6;
    private const int JumpedMails = (35 * 5) - (14 * 2) + Greetings + 17;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Kills_at_random_lose_no_mail_and_double_none(int seed)
    {
        using var folder = new DataFolder();

        var result = await new ChaosRun(folder.Path, new() { Orders = 150, Kills = 4, Troubles = 0, Seed = seed }).Run(_ => { });

        Assert.Equal(4, result.Kills);
        Assert.True(result.IsClean, $"seed {seed}: {result}");
        Assert.Equal(Mails, result.Mails);
        Assert.Equal(Duration.Zero, result.Latest);
    }

    [Fact]
    public async Task Trouble_with_disk_and_database_is_answered_with_503_and_loses_no_mail()
    {
        using var folder = new DataFolder();

        var result = await new ChaosRun(folder.Path, new() { Orders = 150, Kills = 0, Troubles = 1, Lasting = TimeSpan.FromSeconds(2) }).Run(_ => { });

        Assert.True(result.IsClean, result.ToString());
        Assert.InRange(result.Troubles, 1, 3);
        Assert.Equal(Mails, result.Mails);
    }

    [RootFact]
    public async Task A_disk_that_turns_read_only_under_the_host_loses_no_mail()
    {
        using var folder = new DataFolder();

        var result = await new ChaosRun(folder.Path, new() { Orders = 40, Kills = 0, Troubles = 1, TurnsReadOnly = true, Lasting = TimeSpan.FromSeconds(1) }).Run(_ => { });

        Assert.True(result.IsClean, result.ToString());
        Assert.Equal(1, result.Troubles);
        Assert.Equal((40 * 5) - (16 * 2) + 27, result.Mails);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_clock_that_jumps_forward_and_back_sends_nothing_early_or_twice(int seed)
    {
        using var folder = new DataFolder();

        var result = await new ClockChaos(folder.Path, Jumped, jumps: 100, seed).Run();

        Assert.True(result.IsClean, $"seed {seed}: {result}");
        Assert.InRange(result.JumpedOver, 1, Greetings - 1);
        Assert.Equal(JumpedMails, result.Mails + result.JumpedOver);
    }

    [Fact]
    public async Task A_clock_that_goes_on_evenly_lets_no_birthday_pass()
    {
        using var folder = new DataFolder();

        var result = await new ClockChaos(folder.Path, Jumped, jumps: 100, seed: 1, Duration.Zero).Run();

        Assert.True(result.IsClean, result.ToString());
        Assert.Equal((0, JumpedMails), (result.JumpedOver, result.Mails));
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
