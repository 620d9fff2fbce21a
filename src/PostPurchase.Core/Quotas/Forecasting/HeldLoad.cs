using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Mails of one step that are held for one reason. Persisted.</summary>
public sealed record HeldLoad
{
    /// <summary>Orders that are named as examples.</summary>
    private const int Examples = 5;

    public required string Campaign { get; init; }

    public required string Step { get; init; }

    public required Rule Rule { get; init; }

    public required int Count { get; init; }

    /// <summary>Some of the orders.</summary>
    public IReadOnlyList<OrderId> Orders { get; init; } = [];

    internal static IReadOnlyList<HeldLoad> Add(IReadOnlyList<HeldLoad> known, IEnumerable<HeldMail> mails)
    {
        var held = known.ToDictionary(load => (load.Campaign, load.Step, load.Rule));
        foreach (var (campaign, step, rule, order) in mails)
        {
            var load = held.GetValueOrDefault((campaign, step, rule)) ?? new HeldLoad { Campaign = campaign, Step = step, Rule = rule, Count = 0 };
            held[(campaign, step, rule)] = load with
            {
                Count = load.Count + 1,
                Orders = load.Orders.Count < Examples ? [.. load.Orders, order] : load.Orders,
            };
        }

        return [.. held.Values];
    }
}
