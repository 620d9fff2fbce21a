using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Triggers;

/// <summary>
/// Every minute, on one instance of the app: news that nobody has looked at is brought up again, and waves that nobody runs are
/// started again.
/// </summary>
public sealed class SweepFunction(PendingSweep sweep, WaveSweep waves, DurableClients clients)
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
    }
}
