using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Simulation;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>A shop's campaigns as they are, and as they would be with a draft. Pure.</summary>
/// <param name="Campaign">The campaign that the draft is of.</param>
/// <param name="Steps">Ids of its steps, of the draft first.</param>
internal sealed record TrialPair(Scenario Before, Scenario After, string Campaign, IReadOnlyList<string> Steps)
{
    /// <summary>What a draft changes for one customer.</summary>
    public DraftTrialResult Try(CustomerPast customer, DraftTrialResult order)
    {
        var (before, after) = (Run(Before, customer), Run(After, customer));
        return order with
        {
            Steps = [.. Steps.Select(step => OfStep(step, before.Mails, after.Mails))],
            OthersBefore = before.Others,
            OthersAfter = after.Others,
            Examples = [.. Examples(before.Mails, after.Mails)],
        };
    }

    private Sent Run(Scenario scenario, CustomerPast customer)
    {
        var sent = new Sent(Campaign);
        new Simulator(scenario, sent).Run(customer);
        return sent;
    }

    private static StepTrial OfStep(string step, Dictionary<(string Order, StepKey Key), Instant> before, Dictionary<(string Order, StepKey Key), Instant> after)
    {
        var was = before.Where(mail => mail.Key.Key.Step == step).ToList();
        var now = after.Where(mail => mail.Key.Key.Step == step).ToList();
        return new StepTrial(
            step,
            was.Count,
            now.Count,
            now.Count(mail => before.TryGetValue(mail.Key, out var at) && mail.Value < at),
            now.Count(mail => before.TryGetValue(mail.Key, out var at) && mail.Value > at),
            now.Count(mail => !before.ContainsKey(mail.Key)),
            was.Count(mail => !after.ContainsKey(mail.Key)));
    }

    private static IEnumerable<TrialExample> Examples(
        Dictionary<(string Order, StepKey Key), Instant> before, Dictionary<(string Order, StepKey Key), Instant> after) => before.Keys.Union(after.Keys)
        .Select(key => new TrialExample(
            key.Order,
            key.Key.Step,
            before.TryGetValue(key, out var was) ? was : null,
            after.TryGetValue(key, out var now) ? now : null))
        .Where(mail => mail.Before != mail.After)
        .OrderBy(mail => mail.Order, StringComparer.Ordinal).ThenBy(mail => mail.Step, StringComparer.Ordinal);

    private sealed class Sent(string campaign) : IOutcomes
    {
        /// <summary>Mails of other campaigns.</summary>
        public int Others { get; private set; }

        public Dictionary<(string Order, StepKey Key), Instant> Mails { get; } = [];

        public void Take(in Outcome outcome)
        {
            if (outcome.IsSent && outcome.Campaign.Id != campaign)
            {
                Others++;
            }
            else if (outcome.IsSent)
            {
                Mails[(outcome.Order.Id.Value, outcome.Key)] = outcome.At;
            }
        }

        public void TakePutOff(in Outcome outcome)
        {
        }
    }
}
