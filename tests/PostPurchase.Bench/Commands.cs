using System.CommandLine;
using PostPurchase.Bench.Chaos;
using PostPurchase.Bench.Consents;
using PostPurchase.Bench.Consoles;
using PostPurchase.Bench.Fuzzing;
using PostPurchase.Bench.Intake;
using PostPurchase.Bench.Journeys;
using PostPurchase.Bench.Micro;
using PostPurchase.Bench.Occasions;
using PostPurchase.Bench.Publishing;
using PostPurchase.Bench.Quotas;
using PostPurchase.Bench.Recommendations;
using PostPurchase.Bench.Rendering;
using PostPurchase.Bench.Results;
using PostPurchase.Bench.Simulating;
using PostPurchase.Bench.Startup;
using PostPurchase.Bench.Storing;
using PostPurchase.Bench.Usual;
using PostPurchase.Bench.Vouchers;

namespace PostPurchase.Bench;

/// <summary>The measurements that anyone can repeat; each prints tables for people and, last, a line of JSON for programs.</summary>
internal static class Commands
{
    public static RootCommand Create() => new("Measurements of the product.")
    {
        BareIntakeCommand.Create(),
        ChaosCommand.Create(),
        ConsentCommand.Create(),
        ConsoleCommand.Create(),
        FanoutCommand.Create(),
        FuzzCommand.Create(),
        IntakeCommand.Create(),
        JourneysCommand.Create(),
        MicroCommand.Create(),
        OccasionsCommand.Create(),
        PublishCommand.Create(),
        QuotaCommand.Create(),
        RecommendationsCommand.Create(),
        RenderCommand.Create(),
        ResultsCommand.Create(),
        SimulateCommand.Create(),
        StartupCommand.Create(),
        StorageCommand.Create(),
        UsualCommand.Create(),
        UsualOursCommand.Create(),
        UsualQuartzCommand.Create(),
        VoucherCommand.Create(),
    };
}
