using System.CommandLine;
using PostPurchase.Local.Clients;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Reconciling;

/// <summary>The <c>reconcile</c> command.</summary>
internal static class ReconcileCommand
{
    private static readonly Option<string> Orders = new("--orders")
    {
        Description = "The shop's order export: the CSV of Shopify, WooCommerce or Shopware, or canonical JSON, one object a line.",
        Required = true,
    };

    private static readonly Option<string> Shop = new("--shop")
    {
        Description = "The shop that the orders belong to.",
        DefaultValueFactory = _ => DemoShop.Id,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The data folder of a host that is not running.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };

    private static readonly Option<string?> Host = new("--host")
    {
        Description = "A running host, local or in Azure, to ask over HTTP instead, such as http://127.0.0.1:7071.",
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "With --host: a console key of the shop.",
        DefaultValueFactory = _ => DemoShop.ConsoleKey,
    };

    private static readonly Option<bool> Apply = new("--apply")
    {
        Description = "Starts what is missing, with its right age, and completes what differs. Without it the command only says what it found.",
    };

    static ReconcileCommand() => Host.Validators.Add(HostAddress.Check);

    public static Command Create()
    {
        var command = new Command("reconcile", "Holds the orders of an export against those on record.");
        command.Options.Add(Orders);
        command.Options.Add(Shop);
        command.Options.Add(Data);
        command.Options.Add(Host);
        command.Options.Add(Key);
        command.Options.Add(Apply);
        command.SetAction((parsed, cancellation) =>
        {
            var options = Read(parsed);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return options.Host is { } host
                ? new HostReconcile(options, host, output, error).Run(cancellation)
                : new ReconcileRun(options, output, error).Run(cancellation);
        });
        return command;
    }

    private static ReconcileOptions Read(ParseResult parsed) => new()
    {
        Orders = parsed.GetRequiredValue(Orders),
        Shop = parsed.GetRequiredValue(Shop),
        Data = parsed.GetRequiredValue(Data),
        Host = parsed.GetValue(Host) is { } host ? new Uri(host) : null,
        Key = parsed.GetRequiredValue(Key),
        Apply = parsed.GetValue(Apply),
    };
}
