using NodaTime;
using PostPurchase.Local.Running;

namespace PostPurchase.Bench.Chaos;

/// <summary>A machine's clock that somebody sets right and wrong again.</summary>
internal sealed class JumpingClock(Instant start) : HostClock
{
    private readonly Lock _gate = new();
    private Instant _now = start;

    /// <summary>The host must take it for the machine's.</summary>
    public override bool Simulated => false;

    public override Instant GetCurrentInstant()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public void JumpTo(Instant to)
    {
        lock (_gate)
        {
            _now = to;
        }
    }
}
