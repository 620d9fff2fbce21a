using System.CommandLine;
using PostPurchase.Local.Clients;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Importing;

/// <summary>A command about a file of orders, on a data folder or a running host.</summary>
internal sealed class OrderFileCommand
{
    private readonly Option<string> _orders;
    private readonly Option<string?> _host;
    private readonly Option<bool> _apply;

    private readonly Option<string> _shop = new("--shop")
    {
        Description = "The shop that the orders belong to.",
        DefaultValueFactory = _ => DemoShop.Id,
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "The data folder of a host that is not running.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };

    private readonly Option<string> _key = new("--key")
    {
        Description = "With --host: a console key of the shop.",
        DefaultValueFactory = _ => DemoShop.ConsoleKey,
    };

    /// <param name="orders">What the file is.</param>
    /// <param name="host">What a running host is for.</param>
    /// <param name="apply">What <c>--apply</c> does.</param>
    public OrderFileCommand(string orders, string host, string apply)
    {
        _orders = new Option<string>("--orders") { Description = orders, Required = true };
        _host = new Option<string?>("--host") { Description = host };
        _apply = new Option<bool>("--apply") { Description = apply };
        _host.Validators.Add(HostAddress.Check);
    }

    /// <param name="onHost">Does it over HTTP.</param>
    /// <param name="onFolder">Does it on the data folder.</param>
    public Command Create(
        string name,
        string description,
        Func<ImportOptions, Uri, InvocationConfiguration, CancellationToken, Task<int>> onHost,
        Func<ImportOptions, InvocationConfiguration, CancellationToken, Task<int>> onFolder)
    {
        var command = new Command(name, description) { _orders, _shop, _data, _host, _key, _apply };
        command.SetAction((parsed, cancellation) =>
        {
            var options = Read(parsed);
            return options.Host is { } host
                ? onHost(options, host, parsed.InvocationConfiguration, cancellation)
                : onFolder(options, parsed.InvocationConfiguration, cancellation);
        });
        return command;
    }

    private ImportOptions Read(ParseResult parsed) => new()
    {
        Orders = parsed.GetRequiredValue(_orders),
        Shop = parsed.GetRequiredValue(_shop),
        Data = parsed.GetRequiredValue(_data),
        Host = parsed.GetValue(_host) is { } host ? new Uri(host) : null,
        Key = parsed.GetRequiredValue(_key),
        Apply = parsed.GetValue(_apply),
    };
}
