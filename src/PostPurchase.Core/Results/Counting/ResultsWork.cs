using NodaTime;
using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Counts every shop's results anew each night, and when somebody asks for it.</summary>
public sealed class ResultsWork(ResultsLedger ledger, ResultsSteps steps, IShops shops) : CountWork<ResultsState>(ledger, shops)
{
    /// <summary>A shop without orders looks for the first so often.</summary>
    private static readonly Duration Look = Duration.FromHours(1);

    /// <summary>After what is removed at night (03:00), and the count of purchases.</summary>
    private protected override LocalTime AtNight { get; } = new(3, 45);

    private protected override ValueTask<bool> IsOfUse(ShopId shop, CancellationToken cancellation) => new(true);

    private protected override ResultsState Begin(Shop shop, ResultsState state, Instant now) => ResultsSteps.Begin(shop, state, now);

    private protected override ValueTask<ResultsState> Next(ShopId shop, ResultsState state, CancellationToken cancellation) =>
        steps.Next(shop, state, cancellation);

    private protected override Instant NextTime(Shop shop, ResultsState ended, Instant now) =>
        ended.Orders == 0 ? now + Look : base.NextTime(shop, ended, now);
}
