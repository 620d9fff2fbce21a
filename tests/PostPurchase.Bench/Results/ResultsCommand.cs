using System.CommandLine;

namespace PostPurchase.Bench.Results;

/// <summary>Two years of orders counted for the console's results.</summary>
internal static class ResultsCommand
{
    public static Command Create()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 100_000 };
        var products = new Option<int>("--products") { DefaultValueFactory = _ => 10_000 };
        var command = new Command("results", "Two years of orders counted for the console's results.") { orders, products };
        command.SetAction(parsed => ResultsBench.Run(parsed.GetValue(orders), parsed.GetValue(products)));
        return command;
    }
}
