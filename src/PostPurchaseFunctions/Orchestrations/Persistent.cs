using Microsoft.DurableTask;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>Calls activities that must succeed in the end: the infrastructure is asked again for as long as it takes.</summary>
internal static class Persistent
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    private static readonly TaskOptions Retried = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 6, firstRetryInterval: TimeSpan.FromSeconds(10), backoffCoefficient: 2));

    public static async Task<T> Call<T>(TaskOrchestrationContext context, string activity, object input)
    {
        while (true)
        {
            try
            {
                return await context.CallActivityAsync<T>(activity, input, Retried);
            }
            catch (TaskFailedException)
            {
                await context.CreateTimer(AfterFailure, CancellationToken.None);
            }
        }
    }
}
