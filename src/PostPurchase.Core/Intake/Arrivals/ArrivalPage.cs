namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>A page of the log, newest first.</summary>
/// <param name="Next">Where to go on; null where there is no more. A page may be short, or empty, and yet have one: it goes no further back than is quick.</param>
public sealed record ArrivalPage(IReadOnlyList<Arrival> Arrivals, string? Next);
