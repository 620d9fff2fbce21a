using Microsoft.Extensions.Logging;
using NodaTime;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Running;
using PostPurchaseFunctions.Options;
using PostPurchaseFunctions.Orchestrations;

namespace PostPurchaseFunctions.Running;

/// <summary>Starts the orchestrations of occasions whose day is near and that no orchestration plans.</summary>
public sealed partial class OccasionSweep(
    OccasionAgenda agenda, OccasionOptions options, DurableClients clients, ILogger<OccasionSweep> logger) : ITimedWork
{
    public ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation) => agenda.NextDue(now, cancellation);

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        foreach (var run in await agenda.Due(now, cancellation))
        {
            await Start(run, cancellation);
        }
    }

    /// <summary>A failure keeps no other work from being done: the next sweep tries again.</summary>
    private async Task Start(OccasionRunKey run, CancellationToken cancellation)
    {
        var instance = OccasionInstance.IdOf(run);
        try
        {
            var client = clients.Current ?? throw new InvalidOperationException("No durable client is bound to this invocation.");
            var look = new OccasionLook { Run = run.ToString(), AtOnce = options.AtOnce };
            await SingleInstance.Start(client, nameof(OccasionRun), instance, look, cancellation);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            Log.Failed(logger, instance, cause);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Starting {Instance} failed; the next sweep tries again.")]
        public static partial void Failed(ILogger logger, string instance, Exception cause);
    }
}
