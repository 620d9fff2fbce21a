using PostPurchase.Core.Simulation;

namespace PostPurchase.Bench.Simulating;

/// <summary>Counts and keeps nothing.</summary>
internal sealed class CountedOutcomes : IOutcomes
{
    public long Sent { get; private set; }

    public long Skipped { get; private set; }

    public long PutOff { get; private set; }

    public void Take(in Outcome outcome)
    {
        if (outcome.IsSent)
        {
            Sent++;
        }
        else
        {
            Skipped++;
        }
    }

    public void TakePutOff(in Outcome outcome) => PutOff++;
}
