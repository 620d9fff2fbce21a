using NodaTime;
using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Counts anew every night what customers bought together. A shop without a catalogue, which shows nothing, is left out.</summary>
public sealed class LearningWork(LearningLedger ledger, LearningSteps steps, IShops shops) : CountWork<LearningState>(ledger, shops)
{
    /// <summary>After what is removed at night (03:00): what is gone no longer counts.</summary>
    private protected override LocalTime AtNight { get; } = new(3, 30);

    private protected override ValueTask<bool> IsOfUse(ShopId shop, CancellationToken cancellation) => steps.AreOfUse(shop, cancellation);

    private protected override LearningState Begin(Shop shop, LearningState state, Instant now) => LearningSteps.Begin(state, now);

    private protected override ValueTask<LearningState> Next(ShopId shop, LearningState state, CancellationToken cancellation) =>
        steps.Next(shop, state, cancellation);
}
