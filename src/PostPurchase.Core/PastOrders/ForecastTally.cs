using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.PastOrders;

/// <summary>Counts what journeys would do, step by step, in several places at once.</summary>
internal sealed class ForecastTally
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Campaign> _campaigns = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Campaign, string Step), StepForecast> _steps = [];

    public void Count(Campaign campaign, IReadOnlyList<(StepDecision Decision, Instant At)> decided)
    {
        lock (_lock)
        {
            _campaigns[campaign.Id] = campaign;
            foreach (var (decision, at) in decided)
            {
                var key = (campaign.Id, decision.Step.Id);
                var forecast = _steps.GetValueOrDefault(key) ?? new StepForecast { Campaign = campaign.Id, Step = decision.Step.Id };
                _steps[key] = With(forecast, decision, at);
            }
        }
    }

    public IReadOnlyList<StepForecast> Report()
    {
        lock (_lock)
        {
            return
            [
                .. from campaign in _campaigns.Values
                   from step in campaign.Sequence
                   where _steps.ContainsKey((campaign.Id, step.Id))
                   select _steps[(campaign.Id, step.Id)],
            ];
        }
    }

    private static StepForecast With(StepForecast forecast, StepDecision decision, Instant at) => decision switch
    {
        StepDecision.Send => forecast with
        {
            Later = forecast.Later + 1,
            First = forecast.First is { } first ? Instant.Min(first, at) : at,
            Last = forecast.Last is { } last ? Instant.Max(last, at) : at,
        },
        StepDecision.Skip { Reason.Rule: Rule.PassedBeforeImport } => forecast with { Passed = forecast.Passed + 1 },
        _ => forecast with { Otherwise = forecast.Otherwise + 1 },
    };
}
