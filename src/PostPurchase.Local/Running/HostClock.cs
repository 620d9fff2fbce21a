using NodaTime;

namespace PostPurchase.Local.Running;

/// <summary>The one clock of the host: the machine's, or a simulated one that stands still until it is moved.</summary>
internal abstract class HostClock : IClock
{
    public abstract bool Simulated { get; }

    public abstract Instant GetCurrentInstant();

    internal sealed class OfMachine : HostClock
    {
        public override bool Simulated => false;

        public override Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant();
    }

    internal sealed class OfSimulation(Instant start) : HostClock
    {
        private readonly Lock _gate = new();
        private Instant _now = start;

        public override bool Simulated => true;

        public override Instant GetCurrentInstant()
        {
            lock (_gate)
            {
                return _now;
            }
        }

        /// <summary>Never goes back.</summary>
        public void MoveTo(Instant to)
        {
            lock (_gate)
            {
                _now = Instant.Max(_now, to);
            }
        }
    }
}
