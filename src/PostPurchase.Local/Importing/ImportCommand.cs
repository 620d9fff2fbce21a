using System.CommandLine;
using PostPurchase.Local.Clients;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Importing;

/// <summary>The <c>import</c> command.</summary>
internal static class ImportCommand
{
    private static readonly Option<string> Orders = new("--orders")
    {
        Description = "File of past orders: the CSV export of Shopify, WooCommerce or Shopware, or canonical JSON, one object a line.",
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
        Description = "A running host, local or in Azure, to import into over HTTP instead, such as http://127.0.0.1:7071.",
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "With --host: a console key of the shop.",
        DefaultValueFactory = _ => DemoShop.ConsoleKey,
    };

    private static readonly Option<bool> Apply = new("--apply")
    {
        Description = "Imports. Without it the command only says what would happen.",
    };

    static ImportCommand() => Host.Validators.Add(HostAddress.Check);

    public static Command Create()
    {
        var command = new Command("import", "Takes past orders in from a file; nothing is sent for what was due before.");
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
                ? new HostImport(options, host, output, error).Run(cancellation)
                : new ImportRun(options, output, error).Run(cancellation);
        });
        return command;
    }

    private static ImportOptions Read(ParseResult parsed) => new()
    {
        Orders = parsed.GetRequiredValue(Orders),
        Shop = parsed.GetRequiredValue(Shop),
        Data = parsed.GetRequiredValue(Data),
        Host = parsed.GetValue(Host) is { } host ? new Uri(host) : null,
        Key = parsed.GetRequiredValue(Key),
        Apply = parsed.GetValue(Apply),
    };
}
