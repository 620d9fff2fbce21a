namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>Webhooks that came in within about a second, oldest first. Persisted: a row of the log.</summary>
public sealed record ArrivalBatch
{
    public IReadOnlyList<Arrival> Arrivals { get; init; } = [];
}
