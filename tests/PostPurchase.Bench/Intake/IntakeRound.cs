namespace PostPurchase.Bench.Intake;

/// <summary>Product and baseline, one after the other; percentiles in milliseconds.</summary>
internal sealed record IntakeRound(double PerSecond, double BarePerSecond, double P99AtFullLoad, double P99AtHalfLoad)
{
    public override string ToString() =>
        $"product {PerSecond:0}/s, bare {BarePerSecond:0}/s, ratio {PerSecond / BarePerSecond:0.00}, p99 {P99AtFullLoad:0.0} ms at full load, {P99AtHalfLoad:0.0} ms at half load";
}
