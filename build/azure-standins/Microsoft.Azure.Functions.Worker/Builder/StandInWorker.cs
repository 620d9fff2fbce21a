using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Says at start why an app built with stand-ins cannot run.</summary>
internal sealed class StandInWorker : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
        => throw new PlatformNotSupportedException(
            "This app was built with stand-ins for the Azure packages. The Azure host needs the real packages: "
            + "build it with a feed that has them (docs/adr/0001-azure-stand-ins.md), or run the local host.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
