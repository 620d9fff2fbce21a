using System.CommandLine;

namespace PostPurchase.Bench.Occasions;

/// <summary>A season planned for many customers, and its mails sent.</summary>
internal static class FanoutCommand
{
    public static Command Create()
    {
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 20_000 };
        var command = new Command("fanout", "A season planned for many customers in batches, and a mail sent to each, on the local host.") { customers };
        command.SetAction(parsed => FanoutBench.Run(parsed.GetValue(customers)));
        return command;
    }
}
