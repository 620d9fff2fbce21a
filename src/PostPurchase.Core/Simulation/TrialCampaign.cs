using PostPurchase.Core.Campaigns;

namespace PostPurchase.Core.Simulation;

/// <summary>A campaign version as orders would run it.</summary>
public sealed class TrialCampaign
{
    private readonly int[][] _followers;
    private readonly bool[] _single;

    /// <param name="campaign">It is valid.</param>
    /// <param name="paused">Ids of steps that the marketer has paused.</param>
    public TrialCampaign(Campaign campaign, IReadOnlyList<string>? paused = null)
    {
        Campaign = campaign;
        Paused = paused ?? [];
        var steps = campaign.Sequence.Select(step => step.For(default)).ToList();
        _followers = [.. steps.Select(step => FollowersOf(step, steps))];
        _single = [.. steps.Select(IsSingle)];
        UsesDraw = campaign.Holdout > 0 || campaign.Steps.Any(step => step.Variants.Count > 0);
    }

    public Campaign Campaign { get; }

    public IReadOnlyList<string> Paused { get; }

    /// <summary>Whether anything falls by the customer's lot.</summary>
    internal bool UsesDraw { get; }

    /// <summary>The steps that count from a step's mail, by their places in the sequence.</summary>
    internal int[] FollowersOf(int step) => _followers[step];

    /// <summary>Whether a step runs at most once in a journey, whatever happens.</summary>
    internal bool IsSingle(int step) => _single[step];

    private static int[] FollowersOf(Step step, List<Step> steps) =>
    [
        .. Enumerable.Range(0, steps.Count)
            .Where(index => steps[index].Anchor is { On: AnchorEvent.Sent, Step: { } name } && name == step.Id),
    ];

    private static bool IsSingle(Step step) => step.Each is null && !step.Anchor.IsPerParcel && !step.Anchor.On.IsOfPart();
}
