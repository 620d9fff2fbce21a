using System.CommandLine;

namespace PostPurchase.Bench.Occasions;

/// <summary>A season planned for many customers.</summary>
internal static class OccasionsCommand
{
    public static Command Create()
    {
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 1_000_000 };
        var share = new Option<int>("--share") { DefaultValueFactory = _ => 0, Description = "Percent that the audience takes: 10 or 100; 0 for both." };
        var command = new Command("occasions", "A season planned for many customers.") { customers, share };
        command.SetAction(parsed => OccasionsBench.Run(parsed.GetValue(customers), parsed.GetValue(share)));
        return command;
    }
}
