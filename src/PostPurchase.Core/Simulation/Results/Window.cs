using NodaTime;

namespace PostPurchase.Core.Simulation.Results;

/// <summary>Which mails are counted: by their dates in the shop's zone, both ends included; null ends are open.</summary>
public sealed record Window(DateTimeZone Zone, LocalDate? From = null, LocalDate? To = null)
{
    public bool Contains(LocalDate date) => !(date < From) && !(date > To);
}
