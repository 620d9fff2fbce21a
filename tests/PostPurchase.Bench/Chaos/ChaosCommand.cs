using System.CommandLine;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Chaos;

/// <summary>Kills the host at random and compares its mails with the model.</summary>
internal static class ChaosCommand
{
    public static Command Create()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 10_000 };
        var kills = new Option<int>("--kills") { DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("chaos", "Kills the host at random and compares its mails with the model.") { orders, kills, seed };
        command.SetAction(async parsed =>
        {
            using var folder = new ScratchFolder();
            var run = new ChaosRun(folder.Path, parsed.GetValue(orders), parsed.GetValue(kills), parsed.GetValue(seed));
            var result = await run.Run(Console.WriteLine);
            Console.WriteLine(result);
            new Report("chaos").Add("orders", result.Orders).Add("kills", result.Kills).Add("mails", result.Mails)
                .Add("lost", result.Lost.Count).Add("doubled", result.Doubled.Count).Add("atAnotherTime", result.AtAnotherTime.Count).Print();
            return result.IsClean ? 0 : 1;
        });
        return command;
    }
}
