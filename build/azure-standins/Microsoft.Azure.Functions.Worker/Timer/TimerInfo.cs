namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host says about a timer's run.</summary>
public class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    public bool IsPastDue { get; set; }
}
