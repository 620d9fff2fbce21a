using System.CommandLine;

namespace PostPurchase.Bench.Consoles;

/// <summary>Opens every page of the console over a full store, and has its editor count: how long each answer takes, and how large it is.</summary>
internal static class ConsoleCommand
{
    public static Command Create()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 1_000_000 };
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 100_000 };
        var command = new Command("console", "Opens every page of the console over a full store, and has its editor count: how long each answer takes, and how large it is.") { orders, customers };
        command.SetAction(parsed => ConsoleBench.Run(parsed.GetValue(orders), parsed.GetValue(customers)));
        return command;
    }
}
