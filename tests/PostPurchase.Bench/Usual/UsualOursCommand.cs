using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime.Text;
using PostPurchase.Core.Messages;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Bench.Usual;

/// <summary>The local host as a process of its own, with the sink for its mail provider.</summary>
internal static class UsualOursCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var data = new Option<string>("--data") { Required = true };
        var sink = new Option<string>("--sink") { Required = true };
        var start = new Option<string>("--start") { Required = true };
        var command = new Command("usual-ours", "The local host of 'usual', as a process of its own.") { urls, data, sink, start };
        command.Hidden = true;
        command.SetAction(async parsed =>
        {
            using var client = new SinkClient(parsed.GetRequiredValue(sink));
            var options = new ServeOptions
            {
                Urls = parsed.GetRequiredValue(urls),
                Data = parsed.GetRequiredValue(data),
                SimulatedClock = true,
                Start = InstantPattern.ExtendedIso.Parse(parsed.GetRequiredValue(start)).Value,
            };
            await using var app = await LocalHost.Build(options, services => services.Replace(ServiceDescriptor.Singleton<IMailSender>(new SinkSender(client))));
            await app.RunAsync();
        });
        return command;
    }
}
