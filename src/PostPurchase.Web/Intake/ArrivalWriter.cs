using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PostPurchase.Core.Intake.Arrivals;

namespace PostPurchase.Web.Intake;

/// <summary>Writes the log of arrivals beside everything else: a second after one came in, sooner when many did, and before the process ends.</summary>
internal sealed partial class ArrivalWriter(ArrivalBuffer buffer, ArrivalLog log, ILogger<ArrivalWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await buffer.WaitForBatch(Patience, stoppingToken);
            await Write(stoppingToken);
        }
    }

    /// <summary>The error boundary of the log: what can't be written is tried again, and holds up nothing else.</summary>
    private async Task Write(CancellationToken cancellation)
    {
        try
        {
            await log.Flush(cancellation);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            Log.Failed(logger, cause);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The log of arrivals could not be written; it is tried again.")]
        public static partial void Failed(ILogger logger, Exception cause);
    }
}
