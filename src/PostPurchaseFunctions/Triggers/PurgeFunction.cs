using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;
using PostPurchaseFunctions.Options;

namespace PostPurchaseFunctions.Triggers;

/// <summary>Every night: histories of orchestrations that have ended go. What happened to an order is in its own rows.</summary>
public sealed partial class PurgeFunction(HistoryOptions options, IClock clock, ILogger<PurgeFunction> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Ended =
    [
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    [Function("Purge")]
    public async Task Run(
        [TimerTrigger("0 23 2 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var before = clock.GetCurrentInstant() - Duration.FromDays(options.Days);

        // From some time: hosts have failed on a filter that names none (microsoft/durabletask-dotnet#282).
        var filter = new PurgeInstancesFilter(DateTimeOffset.UnixEpoch, before.ToDateTimeOffset(), Ended);
        var purged = await client.PurgeAllInstancesAsync(filter, cancellation);
        Log.Purged(logger, purged.PurgedInstanceCount, options.Days);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Purged {Count} histories of orchestrations that started more than {Days} days ago.")]
        public static partial void Purged(ILogger logger, int count, int days);
    }
}
