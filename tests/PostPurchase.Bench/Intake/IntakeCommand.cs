using System.CommandLine;

namespace PostPurchase.Bench.Intake;

/// <summary>Signed Shopify orders against a bare endpoint that stores the body.</summary>
internal static class IntakeCommand
{
    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var command = new Command("intake", "Signed Shopify orders against a bare endpoint that stores the body.") { seconds, rounds };
        command.SetAction(parsed => IntakeBench.Run(parsed.GetValue(seconds), parsed.GetValue(rounds)));
        return command;
    }
}
