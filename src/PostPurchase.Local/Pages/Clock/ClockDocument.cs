using NodaTime;
using PostPurchase.Local.Running;

namespace PostPurchase.Local.Pages.Clock;

/// <summary>What <c>/clock</c> answers.</summary>
internal sealed record ClockDocument(Instant Now, bool Simulated)
{
    public static ClockDocument Of(HostClock clock) => new(clock.GetCurrentInstant(), clock.Simulated);
}
