using System.CommandLine;

namespace PostPurchase.Bench.Consents;

/// <summary>Random consents, objections, erasures and bounces; no advertising without a basis.</summary>
internal static class ConsentCommand
{
    public static Command Create()
    {
        var sequences = new Option<int>("--sequences") { DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("consent", "Random consents, objections, erasures and bounces; no advertising without a basis.") { sequences, seed };
        command.SetAction(parsed => ConsentBench.Run(parsed.GetValue(sequences), parsed.GetValue(seed)));
        return command;
    }
}
