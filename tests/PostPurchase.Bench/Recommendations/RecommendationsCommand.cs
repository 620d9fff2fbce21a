using System.CommandLine;

namespace PostPurchase.Bench.Recommendations;

/// <summary>A catalogue taken in, a year of orders counted, products chosen.</summary>
internal static class RecommendationsCommand
{
    public static Command Create()
    {
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 70_000, Description = "Each has one and a half orders." };
        var products = new Option<int>("--products") { DefaultValueFactory = _ => 100_000 };
        var command = new Command("recommendations", "A catalogue taken in, a year of orders counted, products chosen.") { customers, products };
        command.SetAction(parsed => RecommendationsBench.Run(parsed.GetValue(customers), parsed.GetValue(products)));
        return command;
    }
}
