using Microsoft.DurableTask;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>
/// The journey's look at its order. What a provider refuses is an answer of the look; what fails is the infrastructure, which is
/// asked again within 5 minutes and then every hour, for as long as it takes, since nobody else knows when the order is due.
/// </summary>
internal static class Looking
{
    public static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private static readonly TaskOptions Retried = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 6, firstRetryInterval: TimeSpan.FromSeconds(10), backoffCoefficient: 2));

    public static async Task<DateTime?> At(OrderLook look, TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<DateTime?>(nameof(AdvanceOrder), look, Retried);
        }
        catch (TaskFailedException)
        {
            return context.CurrentUtcDateTime + AfterFailure;
        }
    }
}
