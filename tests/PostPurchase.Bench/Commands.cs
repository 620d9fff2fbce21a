using System.CommandLine;
using PostPurchase.Bench.Chaos;
using PostPurchase.Bench.Consents;
using PostPurchase.Bench.Consoles;
using PostPurchase.Bench.Fuzzing;
using PostPurchase.Bench.Intake;
using PostPurchase.Bench.Journeys;
using PostPurchase.Bench.Occasions;
using PostPurchase.Bench.Publishing;
using PostPurchase.Bench.Quotas;
using PostPurchase.Bench.Recommendations;
using PostPurchase.Bench.Results;
using PostPurchase.Bench.Simulating;
using PostPurchase.Bench.Startup;
using PostPurchase.Bench.Vouchers;

namespace PostPurchase.Bench;

/// <summary>The measurements that anyone can repeat; each prints a line for people and a JSON line for programs.</summary>
internal static class Commands
{
    public static RootCommand Create() => new("Measurements of the local host.") { BareIntake(), ChaosCommand.Create(), Consent(), ConsolePages(), FuzzCommand.Create(), Intake(), Journeys(), Occasions(), Publish(), Quota(), Recommendations(), Results(), Simulate(), Startup(), Vouchers() };

    private static Command Consent()
    {
        var sequences = new Option<int>("--sequences") { DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("consent", "Random consents, objections, erasures and bounces; no advertising without a basis.") { sequences, seed };
        command.SetAction(parsed => ConsentBench.Run(parsed.GetValue(sequences), parsed.GetValue(seed)));
        return command;
    }

    private static Command ConsolePages()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 1_000_000 };
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 100_000 };
        var command = new Command("console", "Opens every page of the console over a full store: how long each takes, and how large it is.") { orders, customers };
        command.SetAction(parsed => ConsoleBench.Run(parsed.GetValue(orders), parsed.GetValue(customers)));
        return command;
    }

    private static Command Intake()
    {
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var command = new Command("intake", "Signed Shopify orders against a bare endpoint that stores the body.") { seconds, rounds };
        command.SetAction(parsed => IntakeBench.Run(parsed.GetValue(seconds), parsed.GetValue(rounds)));
        return command;
    }

    private static Command BareIntake()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var data = new Option<string>("--data") { Required = true };
        var command = new Command("bare-intake", "The baseline of 'intake', as a process of its own.") { urls, data };
        command.Hidden = true;
        command.SetAction(parsed => BareServer.Run(parsed.GetRequiredValue(urls), parsed.GetRequiredValue(data)));
        return command;
    }

    private static Command Journeys()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 5_000 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var waiting = new Option<int>("--waiting") { DefaultValueFactory = _ => 1_000, Description = "Journeys that wait in the store meanwhile." };
        var command = new Command("journeys", "Orders through five mails each on the simulated clock.") { orders, rounds, waiting };
        command.SetAction(parsed => JourneysBench.Run(parsed.GetValue(orders), parsed.GetValue(rounds), parsed.GetValue(waiting)));
        return command;
    }

    private static Command Occasions()
    {
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 1_000_000 };
        var share = new Option<int>("--share") { DefaultValueFactory = _ => 0, Description = "Percent that the audience takes: 10 or 100; 0 for both." };
        var command = new Command("occasions", "A season planned for many customers.") { customers, share };
        command.SetAction(parsed => OccasionsBench.Run(parsed.GetValue(customers), parsed.GetValue(share)));
        return command;
    }

    private static Command Publish()
    {
        var waiting = new Option<int>("--waiting") { DefaultValueFactory = _ => 100_000 };
        var command = new Command("publish", "A new version for orders on the way, and the same with a host that is killed half-way.") { waiting };
        command.SetAction(parsed => PublishBench.Run(parsed.GetValue(waiting)));
        return command;
    }

    private static Command Quota()
    {
        var offers = new Option<int>("--offers") { DefaultValueFactory = _ => 10_000 };
        var perHour = new Option<int>("--per-hour") { DefaultValueFactory = _ => 100 };
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 40, Description = "New orders an hour, each with a contract mail." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("quota", "A peak of offers under a sending quota, and how long contract mails wait.") { offers, perHour, orders, seed };
        command.SetAction(parsed => QuotaBench.Run(
            parsed.GetValue(offers), parsed.GetValue(perHour), parsed.GetValue(orders), parsed.GetValue(seed)));
        return command;
    }

    private static Command Recommendations()
    {
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 70_000, Description = "Each has one and a half orders." };
        var products = new Option<int>("--products") { DefaultValueFactory = _ => 100_000 };
        var command = new Command("recommendations", "A catalogue taken in, a year of orders counted, products chosen.") { customers, products };
        command.SetAction(parsed => RecommendationsBench.Run(parsed.GetValue(customers), parsed.GetValue(products)));
        return command;
    }

    private static Command Results()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 100_000 };
        var products = new Option<int>("--products") { DefaultValueFactory = _ => 10_000 };
        var command = new Command("results", "Two years of orders counted for the console's results.") { orders, products };
        command.SetAction(parsed => ResultsBench.Run(parsed.GetValue(orders), parsed.GetValue(products)));
        return command;
    }

    private static Command Simulate()
    {
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => 1_000_000 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var command = new Command("simulate", "The dry run's engine over a year of orders, on two threads.") { orders, rounds };
        command.SetAction(parsed => SimulateBench.Run(parsed.GetValue(orders), parsed.GetValue(rounds)));
        return command;
    }

    private static Command Vouchers()
    {
        var vouchers = new Option<int>("--vouchers") { DefaultValueFactory = _ => 100 };
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 200 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5 };
        var command = new Command("vouchers", "Customers who claim vouchers at once, on SQLite.") { vouchers, customers, rounds };
        command.SetAction(parsed => VoucherBench.Run(parsed.GetValue(vouchers), parsed.GetValue(customers), parsed.GetValue(rounds)));
        return command;
    }

    private static Command Startup()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 7 };
        var command = new Command("startup", "From 'dotnet <dll>' to ready.") { rounds };
        command.SetAction(parsed => StartupBench.Run(parsed.GetValue(rounds)));
        return command;
    }
}
