using System.CommandLine;

namespace PostPurchase.Bench.Startup;

/// <summary>From 'dotnet <dll>' to ready.</summary>
internal static class StartupCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 7 };
        var command = new Command("startup", "From 'dotnet <dll>' to ready.") { rounds };
        command.SetAction(parsed => StartupBench.Run(parsed.GetValue(rounds)));
        return command;
    }
}
