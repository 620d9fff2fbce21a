using System.CommandLine;
using PostPurchase.Local.Clients;
using PostPurchase.Local.Demo;
using Spectre.Console;

namespace PostPurchase.Local.Campaigns;

/// <summary>The <c>campaign publish</c> command: publishes a file on a running host, after it has shown what that does.</summary>
internal static class PublishCommand
{
    private static readonly Option<FileInfo> File = new("--file") { Description = "The campaign, as JSON.", Required = true };

    private static readonly Option<string> Policy = new("--policy")
    {
        Description = "What it means for orders on the way: move them, let them keep their version, or move them and skip what is overdue.",
        Required = true,
    };

    private static readonly Option<string> Host = new("--host")
    {
        Description = "Address of the host, local or in Azure.",
        DefaultValueFactory = _ => "http://127.0.0.1:7071",
    };

    private static readonly Option<string> Shop = new("--shop") { Description = "The shop's id.", DefaultValueFactory = _ => DemoShop.Id };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "A console key of the shop.",
        DefaultValueFactory = _ => DemoShop.ConsoleKey,
    };

    private static readonly Option<string> By = new("--by")
    {
        Description = "Who publishes; goes into the audit trail.",
        DefaultValueFactory = _ => Environment.UserName,
    };

    private static readonly Option<string?> Note = new("--note") { Description = "What is new, for those who come later." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Publishes without asking." };

    static PublishCommand()
    {
        Policy.AcceptOnlyFromAmong("move", "keep", "skip-overdue");
        Host.Validators.Add(HostAddress.Check);
    }

    public static Command Create()
    {
        var command = new Command("publish", "Publishes a campaign on a running host, after showing what that does to orders on the way.")
        {
            File, Policy, Host, Shop, Key, By, Note, Yes,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var host = new CampaignClient(
            new Uri(parsed.GetRequiredValue(Host)), parsed.GetRequiredValue(Shop), parsed.GetRequiredValue(Key));
        var run = new PublishRun(host, AnsiConsole.Console)
        {
            Policy = parsed.GetRequiredValue(Policy),
            By = parsed.GetRequiredValue(By),
            Note = parsed.GetValue(Note),
            Confirmed = parsed.GetValue(Yes),
        };
        try
        {
            return await run.Run(await System.IO.File.ReadAllBytesAsync(parsed.GetRequiredValue(File).FullName, cancellation), cancellation);
        }
        catch (Exception cause) when (cause is HostRefusalException or HttpRequestException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return 1;
        }
    }
}
