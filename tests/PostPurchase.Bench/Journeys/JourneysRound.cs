using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Journeys;

/// <summary>What a round's journeys took until their fifth mail and from there to their end, and journeys a second of the baseline.</summary>
internal sealed record JourneysRound(int Orders, Effort Effort, Effort Rest, double BarePerSecond)
{
    private const int BytesOfKilobyte = 1000;
    private const int MillisecondsOfSecond = 1000;
    private const int Percent = 100;

    public double PerSecond => Orders / Effort.Seconds;

    /// <summary>Of whole journeys, the sixth mail and what they skip included.</summary>
    public double WholePerSecond => Orders / (Effort.Seconds + Rest.Seconds);

    public double ProcessorMsEach => Effort.ProcessorSeconds * MillisecondsOfSecond / Orders;

    public double AllocatedKbEach => (double)Effort.AllocatedBytes / BytesOfKilobyte / Orders;

    public double PercentPaused => Percent * Effort.PauseSeconds / Effort.Seconds;

    public override string ToString() =>
        $"{PerSecond:0} journeys/s at {ProcessorMsEach:0.00} ms of processor time each, bare {BarePerSecond:0}/s, ratio {PerSecond / BarePerSecond:0.000}";
}
