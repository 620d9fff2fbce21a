using System.CommandLine;

namespace PostPurchase.Bench.Intake;

/// <summary>The baseline of 'intake', as a process of its own.</summary>
internal static class BareIntakeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var data = new Option<string>("--data") { Required = true };
        var command = new Command("bare-intake", "The baseline of 'intake', as a process of its own.") { urls, data };
        command.Hidden = true;
        command.SetAction(parsed => BareServer.Run(parsed.GetRequiredValue(urls), parsed.GetRequiredValue(data)));
        return command;
    }
}
