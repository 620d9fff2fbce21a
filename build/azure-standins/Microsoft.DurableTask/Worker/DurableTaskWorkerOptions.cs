namespace Microsoft.DurableTask.Worker;

/// <summary>Settings of the part that runs orchestrators.</summary>
public class DurableTaskWorkerOptions
{
    public TimeSpan MaximumTimerInterval { get; set; } = TimeSpan.FromDays(3);
}
