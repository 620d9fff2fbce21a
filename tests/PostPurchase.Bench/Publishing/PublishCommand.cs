using System.CommandLine;

namespace PostPurchase.Bench.Publishing;

/// <summary>A new version for orders on the way, and the same with a host that is killed half-way.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var waiting = new Option<int>("--waiting") { DefaultValueFactory = _ => 100_000 };
        var command = new Command("publish", "A new version for orders on the way, and the same with a host that is killed half-way.") { waiting };
        command.SetAction(parsed => PublishBench.Run(parsed.GetValue(waiting)));
        return command;
    }
}
