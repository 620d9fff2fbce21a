using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.Local.Tests.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Importing;

/// <summary>The command as a person types it, on a data folder, and the host on the same folder before and after.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Imported_orders_get_later_mails_only_as_the_dry_run_said()
    {
        await Serve(_ => Task.CompletedTask);
        var orders = Orders(
            Canonical.Placed("old", Start - Duration.FromDays(60), Start), Canonical.Shipped("old", Start - Duration.FromDays(59), Start),
            Canonical.Delivered("old", Start - Duration.FromDays(57), Start),
            Canonical.Placed("young", Start - Duration.FromDays(3), Start), Canonical.Shipped("young", Start - Duration.FromDays(2), Start),
            Canonical.Delivered("young", Start - Duration.FromHours(6), Start));

        var (dryCode, dryRun) = await Run("--orders", orders);
        var (code, applied) = await Run("--orders", orders, "--apply");
        IReadOnlyList<string> mails = [];
        await Serve(async services =>
        {
            await services.GetRequiredService<WakeLoop>().MoveTo(Start + Duration.FromDays(60), CancellationToken.None);

            // Occasions follow the calendar, and are no part of what an import forecasts.
            mails = [.. Mails(services).Where(mail => !mail.EndsWith(" offer", StringComparison.Ordinal))];
        });

        Assert.Equal((0, 0), (dryCode, code));
        Assert.Contains("dry run", dryRun, StringComparison.Ordinal);
        Assert.Contains("Imported.", applied, StringComparison.Ordinal);
        Assert.Contains("young delivery-check-in", mails);
        Assert.Contains("young survey", mails);
        Assert.DoesNotContain(mails, mail => mail.StartsWith("old ", StringComparison.Ordinal));
        Assert.DoesNotContain("young confirmation", mails);
        Assert.Equal(mails.Count, Later(dryRun));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await Serve(_ => Task.CompletedTask);
        var orders = Orders(Canonical.Placed("young", Start - Duration.FromDays(1), Start));

        await Run("--orders", orders);
        var (_, again) = await Run("--orders", orders);

        Assert.Contains("new orders                                          1", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_makes_no_data_folder()
    {
        var missing = Path.Combine(_folder.Path, "missing");

        var (code, _) = await Invoke("import", "--orders", Orders(Canonical.Placed("1", Start, Start)), "--data", missing);

        Assert.Equal(0, code);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task A_folder_that_a_host_runs_on_is_left_to_it() => await Serve(async _ =>
    {
        var (code, said) = await Run("--orders", Orders(Canonical.Placed("1", Start, Start)), "--apply");

        Assert.Equal(1, code);
        Assert.Contains("stop the host first", said, StringComparison.Ordinal);
    });

    [Fact]
    public async Task Malformed_entries_are_listed_and_told_by_the_exit_code()
    {
        var orders = Write("order_id,order_date,status\n1,2026-03-20,completed\n2,soon,completed\n");

        var (code, said) = await Run("--orders", orders, "--apply");

        Assert.Equal(2, code);
        Assert.Contains("line 3: order_date: must be a time", said, StringComparison.Ordinal);
        Assert.Contains("WooCommerce's order export, shop demo", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n", "demo", "those of no export known")]
    [InlineData("", "demo", "The file is empty.")]
    [InlineData("order_id,order_date,status\n", "nobody", "There is no shop 'nobody'")]
    public async Task What_cannot_be_used_is_refused(string content, string shop, string problem)
    {
        var (code, said) = await Run("--orders", Write(content), "--shop", shop);

        Assert.Equal(1, code);
        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() =>
        Assert.Equal(1, (await Run("--orders", Path.Combine(_folder.Path, "none.csv"))).Code);

    /// <summary>The last number but one of each step's row, summed up.</summary>
    private static int Later(string dryRun) => dryRun.Split('\n')
        .Where(line => line.StartsWith("  post-purchase ", StringComparison.Ordinal))
        .Sum(line => int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], System.Globalization.CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> Mails(IServiceProvider services) =>
        [.. services.GetRequiredService<MailboxTable>().Page(new MailboxFilter(), MailboxPosition.Start, 1000).Entries.Select(entry => $"{entry.Mail.Order} {entry.Mail.Step}")];

    private async Task Serve(Func<IServiceProvider, Task> use)
    {
        await using var app = await LocalHost.Build(new ServeOptions
        {
            Urls = "http://127.0.0.1:0",
            Data = _folder.Path,
            SimulatedClock = true,
            Start = Start,
        });
        await app.StartAsync();
        await use(app.Services);
        await app.StopAsync();
    }

    private Task<(int Code, string Said)> Run(params string[] arguments) => Invoke(["import", "--data", _folder.Path, .. arguments]);

    private static async Task<(int Code, string Said)> Invoke(params string[] arguments)
    {
        using var said = new StringWriter();
        var code = await ServeCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        return (code, said.ToString());
    }

    private string Orders(params StandardWebhook[] told) => Write(string.Join('\n', told.Select(webhook => webhook.Body.ReplaceLineEndings(""))));

    private string Write(string content)
    {
        var path = Path.Combine(_folder.Path, $"orders-{content.Length}.txt");
        File.WriteAllText(path, content);
        return path;
    }
}
