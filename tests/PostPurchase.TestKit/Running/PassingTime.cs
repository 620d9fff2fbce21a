namespace PostPurchase.TestKit.Running;

/// <summary>Time that passes with every look at it, and not otherwise.</summary>
public sealed class PassingTime(TimeSpan each) : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _ticks, each.Ticks);
}
