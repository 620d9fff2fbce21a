namespace PostPurchase.Core.Simulation;

/// <summary>Takes in what a dry run finds, customer by customer, each in order of time. Called by one thread at a time.</summary>
public interface IOutcomes
{
    /// <summary>A mail was sent, or skipped for good.</summary>
    void Take(in Outcome outcome);

    /// <summary>A mail was put off by the frequency cap; it is sent or skipped later.</summary>
    void TakePutOff(in Outcome outcome);
}
