using System.CommandLine;

namespace PostPurchase.Bench.Quotas;

/// <summary>A peak of offers under a sending quota, and how long contract mails wait.</summary>
internal static class QuotaCommand
{
    public static Command Create()
    {
        var offers = new Option<int>("--offers") { DefaultValueFactory = _ => 10_000 };
        var perHour = new Option<int>("--per-hour") { DefaultValueFactory = _ => 100 };
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 40, Description = "New orders an hour, each with a contract mail." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("quota", "A peak of offers under a sending quota, and how long contract mails wait.") { offers, perHour, orders, seed };
        command.SetAction(parsed => QuotaBench.Run(
            parsed.GetValue(offers), parsed.GetValue(perHour), parsed.GetValue(orders), parsed.GetValue(seed)));
        return command;
    }
}
