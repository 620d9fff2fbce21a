using System.CommandLine;

namespace PostPurchase.Bench.Micro;

/// <summary>Single operations of the core by BenchmarkDotNet.</summary>
internal static class MicroCommand
{
    public static Command Create()
    {
        var filter = new Option<string>("--filter") { DefaultValueFactory = _ => "*", Description = "Of the benchmarks' names, such as *Decider*." };
        var longer = new Option<bool>("--long") { Description = "BenchmarkDotNet's default job instead of its short one: minutes for each." };
        var command = new Command("micro", "Single operations of the core: deciding, due times, rendering, folding events.") { filter, longer };
        command.SetAction(parsed => MicroBench.Run(parsed.GetRequiredValue(filter), parsed.GetValue(longer)));
        return command;
    }
}
