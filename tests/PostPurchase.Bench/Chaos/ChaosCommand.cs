using System.CommandLine;
using System.Diagnostics;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Chaos;

/// <summary>The <c>chaos</c> command: all that can go wrong at once, and whether the mails are still right.</summary>
internal static class ChaosCommand
{
    public static Command Create()
    {
        var usual = new ChaosOptions();
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => usual.Orders };
        var kills = new Option<int>("--kills") { DefaultValueFactory = _ => usual.Kills };
        var troubles = new Option<int>("--troubles") { DefaultValueFactory = _ => usual.Troubles, Description = "Of each kind: full disk, unwritable files, busy database." };
        var lasting = new Option<int>("--lasting") { DefaultValueFactory = _ => (int)usual.Lasting.TotalSeconds, Description = "Seconds that each trouble lasts." };
        var rough = new Option<int>("--rough") { DefaultValueFactory = _ => usual.Rough, Description = "Percent of the webhooks that come over bad connections." };
        var jumps = new Option<int>("--jumps") { DefaultValueFactory = _ => 200, Description = "Jumps of the machine's clock, forward and back, in a second run." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => usual.Seed };
        var command = new Command("chaos", "Kills the host, fills its disk, holds its database, cuts its connections, moves its clock; and compares its mails with the model.")
        {
            orders, kills, troubles, lasting, rough, jumps, seed,
        };
        command.SetAction(parsed => Run(
            new ChaosOptions
            {
                Orders = parsed.GetValue(orders),
                Kills = parsed.GetValue(kills),
                Troubles = parsed.GetValue(troubles),
                Lasting = TimeSpan.FromSeconds(parsed.GetValue(lasting)),
                Rough = parsed.GetValue(rough),
                Seed = parsed.GetValue(seed),
            },
            parsed.GetValue(jumps)));
        return command;
    }

    private static async Task<int> Run(ChaosOptions options, int jumps)
    {
        var watch = Stopwatch.StartNew();
        using var folder = new ScratchFolder();
        var result = await new ChaosRun(folder.Path, options).Run(Console.WriteLine);
        Console.WriteLine($"{result}\n  {watch.Elapsed.TotalSeconds:0} s");
        using var failing = new ScratchFolder();
        var readOnly = await new ChaosRun(failing.Path, options with { Orders = options.Orders / 20, TurnsReadOnly = true }).Run(Console.WriteLine);
        Console.WriteLine($"a disk that turns read-only: {readOnly}");
        using var second = new ScratchFolder();
        var jumped = await new ClockChaos(second.Path, options.Orders / 20, jumps, options.Seed).Run();
        Console.WriteLine($"{jumps} jumps of the clock: {jumped}");
        new Report("chaos")
            .Add("orders", result.Orders + readOnly.Orders)
            .Add("kills", result.Kills + readOnly.Kills)
            .Add("troubles", result.Troubles + readOnly.Troubles)
            .Add("turnedReadOnly", readOnly.Troubles)
            .Add("requestsPutOff", result.PutOff + readOnly.PutOff)
            .Add("clockJumps", jumps)
            .Add("mails", result.Mails + readOnly.Mails)
            .Add("lost", result.Lost.Count + readOnly.Lost.Count + jumped.Lost.Count)
            .Add("doubled", result.Doubled.Count + readOnly.Doubled.Count + jumped.Doubled.Count)
            .Add("early", result.Early.Count + readOnly.Early.Count + jumped.Early.Count)
            .Add("withoutBasis", result.WithoutBasis.Count + readOnly.WithoutBasis.Count + jumped.WithoutBasis.Count)
            .Add("seconds", watch.Elapsed.TotalSeconds)
            .Print();
        return result.IsClean && readOnly.IsClean && jumped.IsClean ? 0 : 1;
    }
}
