using System.CommandLine;

namespace PostPurchase.Bench.Simulating;

/// <summary>The dry run's engine over a year of orders, on two threads.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 1_000_000 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var write = new Option<string?>("--write") { Description = "Measures nothing, and writes such a year to this file (.jsonl) for the product's own 'simulate'." };
        var command = new Command("simulate", "The dry run's engine over a year of orders, on two threads.") { orders, rounds, write };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(write) is { } file)
            {
                YearFile.Write(file, parsed.GetValue(orders));
                return;
            }

            SimulateBench.Run(parsed.GetValue(orders), parsed.GetValue(rounds));
        });
        return command;
    }
}
