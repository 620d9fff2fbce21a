using System.CommandLine;
using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Recommendations.Trials;
using PostPurchase.Local.Demo;

namespace PostPurchase.Local.Recommendations;

/// <summary>The <c>recommendations</c> command: tries on past orders how well recommendations would have done.</summary>
internal static class RecommendationsCommand
{
    private static readonly Argument<string> Orders = new("orders") { Description = "File of past orders, as the import command reads it." };

    private static readonly Option<string> Zone = new("--time-zone")
    {
        Description = "Zone of times in the file that name none.",
        DefaultValueFactory = _ => DemoShop.Create().TimeZone,
    };

    static RecommendationsCommand() => Zone.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string>() is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            result.AddError($"--time-zone: '{zone}' is no zone; it looks like Europe/Berlin.");
        }
    });

    public static Command Create()
    {
        var evaluate = new Command(
            "evaluate", "Holds back each customer's last order and says how often recommendations would have named something of it.") { Orders, Zone };
        evaluate.SetAction(parsed => Run(
            parsed.GetRequiredValue(Orders), parsed.GetRequiredValue(Zone), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return new Command("recommendations", "Products that go with what was bought.") { evaluate };
    }

    private static int Run(string path, string zone, TextWriter output, TextWriter error)
    {
        try
        {
            using var content = File.OpenRead(path);
            var file = PastOrderFile.Open(content, DemoShop.Create() with { TimeZone = zone });
            if (file.Problem is { } problem)
            {
                error.WriteLine($"{path}: {problem}");
                return 1;
            }

            TrialPrint.Write(output, HeldOutTrial.Run(TrialOrders.Read(file)));
            return 0;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(cause.Message);
            return 1;
        }
    }
}
