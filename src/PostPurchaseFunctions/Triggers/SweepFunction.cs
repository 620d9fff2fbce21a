using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;
using PostPurchase.Core.Running;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Triggers;

/// <summary>
/// Every minute, on one instance of the app: news that nobody has looked at is brought up again, waves that nobody runs are
/// started again, and work is done that is due by the clock and belongs to no order, such as occasions whose day is near.
/// </summary>
public sealed class SweepFunction(PendingSweep sweep, WaveSweep waves, TimedWorks timed, IClock clock, DurableClients clients)
{
    [Function("Sweep")]
    public async Task Run(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        clients.Bind(client);
        await waves.Run(cancellation);
        await sweep.Run(cancellation);
        await timed.Run(clock.GetCurrentInstant(), cancellation);
    }
}
