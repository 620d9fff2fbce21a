using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>How many mails of a step two scenarios send.</summary>
internal readonly record struct StepChange(string Step, long Before, long After)
{
    /// <summary>The tried scenario's steps, then those that only the compared one has.</summary>
    public static IEnumerable<StepChange> Of(Findings compared, Findings tried)
    {
        var (old, now) = (ByStep(compared), ByStep(tried));
        return now.Keys.Concat(old.Keys.Except(now.Keys, StringComparer.Ordinal))
            .Select(step => new StepChange(step, old.GetValueOrDefault(step), now.GetValueOrDefault(step)));
    }

    private static Dictionary<string, long> ByStep(Findings findings) => findings.Steps
        .GroupBy(step => $"{step.Campaign}: {step.Step.Id}", StringComparer.Ordinal)
        .ToDictionary(steps => steps.Key, steps => steps.Sum(step => step.Sent), StringComparer.Ordinal);
}
