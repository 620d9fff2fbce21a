using PostPurchase.Core.Simulation;

namespace PostPurchase.Core.Tests.Simulation;

/// <summary>Keeps all outcomes of a dry run.</summary>
internal sealed class RecordedOutcomes : IOutcomes
{
    private readonly List<Outcome> _all = [];

    public IReadOnlyList<Outcome> All => _all;

    public int PutOff { get; private set; }

    /// <summary>As <see cref="LiveRun.Line"/> writes them.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. _all.Select(outcome => LiveRun.Line(outcome.Order.Id, outcome.Campaign.Id, outcome.Key.ToString(), outcome.Record))
            .Order(StringComparer.Ordinal),
    ];

    public void Take(in Outcome outcome) => _all.Add(outcome);

    public void TakePutOff(in Outcome outcome) => PutOff++;
}
