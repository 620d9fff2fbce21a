using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation;

/// <summary>What became of one occurrence of a step in a dry run.</summary>
/// <param name="Order">As it was known at that moment.</param>
/// <param name="Campaign">The campaign that the journey runs.</param>
/// <param name="Step">In the customer's variant.</param>
/// <param name="Record">As the live run would record it, without the mail's id.</param>
/// <param name="Zone">The recipient's.</param>
public readonly record struct Outcome(
    Order Order, Campaign Campaign, Step Step, StepKey Key, StepRecord Record, DateTimeZone Zone)
{
    public bool IsSent => Record.Progress == StepProgress.Sent;

    public Instant At => Record.At;
}
