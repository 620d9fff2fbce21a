using System.CommandLine;

namespace PostPurchase.Bench.Rendering;

/// <summary>Mails and customer pages: how many a second, how large.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 1, Description = "Of each round of each mail and page." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5 };
        var command = new Command("render", "The default campaign's mails, and the customer's pages over HTTP: how many a second, how large.") { seconds, rounds };
        command.SetAction(parsed => RenderBench.Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(rounds)));
        return command;
    }
}
