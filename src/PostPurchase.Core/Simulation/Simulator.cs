namespace PostPurchase.Core.Simulation;

/// <summary>
/// The dry run: what a scenario would do with past orders, decided by the same rules as live orders are, without storing,
/// rendering or sending anything. Not safe to share between threads; each has its own.
/// </summary>
/// <param name="scenario">Safe to share.</param>
/// <param name="outcomes">Hears of every mail that is sent or skipped.</param>
public sealed class Simulator(Scenario scenario, IOutcomes outcomes)
{
    private readonly Work _work = new();

    /// <summary>Runs all orders of one customer to their ends. What one customer does has no bearing on another.</summary>
    public void Run(CustomerPast customer) => new CustomerRun(scenario, customer, outcomes, _work).Complete();
}
