using System.CommandLine;
using PostPurchase.Local.Clients;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Catalogue;

/// <summary>The <c>catalogue</c> command.</summary>
internal static class CatalogueCommand
{
    private static readonly Argument<string> Feed = new("file") { Description = "The product feed: CSV or JSON; see docs/recommendations.md." };

    private static readonly Option<string> Shop = new("--shop")
    {
        Description = "The shop whose products they are.",
        DefaultValueFactory = _ => DemoShop.Id,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The data folder of a host that is not running.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };

    private static readonly Option<string?> Host = new("--host")
    {
        Description = "A running host, local or in Azure, to bring the feed to over HTTP instead, such as http://127.0.0.1:7071.",
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "With --host: a console key of the shop.",
        DefaultValueFactory = _ => DemoShop.ConsoleKey,
    };

    private static readonly Option<string?> Currency = new("--currency")
    {
        Description = "Currency of prices that name none, such as EUR.",
    };

    static CatalogueCommand()
    {
        Host.Validators.Add(HostAddress.Check);
        Currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && !(code.Length == 3 && code.All(char.IsAsciiLetter)))
            {
                result.AddError($"--currency: '{code}' is no currency code; it looks like EUR.");
            }
        });
    }

    public static Command Create()
    {
        var import = new Command("import", "Puts a product feed in the place of the catalogue, as a whole or not at all.")
        {
            Feed, Shop, Data, Host, Key, Currency,
        };
        import.SetAction((parsed, cancellation) => new CatalogueRun(
            Read(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(cancellation));
        return new Command("catalogue", "What the shop sells, for recommendations.") { import };
    }

    private static CatalogueOptions Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(Feed),
        parsed.GetRequiredValue(Shop),
        parsed.GetRequiredValue(Data),
        parsed.GetValue(Host) is { } host ? new Uri(host) : null,
        parsed.GetRequiredValue(Key),
        parsed.GetValue(Currency)?.ToUpperInvariant());
}
