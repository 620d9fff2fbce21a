namespace PostPurchase.Bench.Journeys;

/// <summary>Journeys a second, and the same of the baseline.</summary>
internal sealed record JourneysRound(double PerSecond, double BarePerSecond)
{
    public override string ToString() => $"{PerSecond:0} journeys/s, bare {BarePerSecond:0}/s, ratio {PerSecond / BarePerSecond:0.000}";
}
