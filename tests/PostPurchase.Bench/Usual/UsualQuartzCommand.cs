using System.CommandLine;

namespace PostPurchase.Bench.Usual;

/// <summary>Quartz.NET as a process of its own.</summary>
internal static class UsualQuartzCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var data = new Option<string>("--data") { Required = true };
        var sink = new Option<string>("--sink") { Required = true };
        var sends = new Option<bool>("--sends");
        var recovers = new Option<bool>("--recovers");
        var command = new Command("usual-quartz", "Quartz.NET of 'usual', as a process of its own.") { urls, data, sink, sends, recovers };
        command.Hidden = true;
        command.SetAction(parsed => QuartzApp.Run(
            parsed.GetRequiredValue(urls), parsed.GetRequiredValue(data), parsed.GetRequiredValue(sink), parsed.GetValue(sends), parsed.GetValue(recovers)));
        return command;
    }
}
