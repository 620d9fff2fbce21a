using System.CommandLine;

namespace PostPurchase.Bench.Storing;

/// <summary>What single operations of the store cost, and how that grows.</summary>
internal static class StorageCommand
{
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 1, Description = "Of each round of each operation." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var only = new Option<string?>("--only") { Description = "sqlite or azurite; both where the emulator is installed." };
        only.AcceptOnlyFromAmong("sqlite", "azurite");
        var command = new Command("storage", "Operations of the store on SQLite and on the emulator of Table Storage, by events per order and orders per customer.")
        {
            seconds, rounds, only,
        };
        command.SetAction(parsed => StorageBench.Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(rounds), parsed.GetValue(only)));
        return command;
    }
}
