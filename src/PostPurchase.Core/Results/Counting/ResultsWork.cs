using NodaTime;
using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Counts a shop's results anew each night while somebody looks at them, and when somebody asks for it.</summary>
public sealed class ResultsWork(ResultsLedger ledger, ResultsSteps steps, ResultsInterest interest, IShops shops) : CountWork<ResultsState>(ledger, shops)
{
    /// <summary>Results that are older are counted anew when somebody comes.</summary>
    private static readonly Duration Old = Duration.FromDays(1);

    /// <summary>A shop without orders looks for the first so often.</summary>
    private static readonly Duration Look = Duration.FromHours(1);

    /// <summary>Has a shop's results counted soon, and each night from now on.</summary>
    public async ValueTask Ask(ShopId shop, Instant now, CancellationToken cancellation)
    {
        await interest.Note(shop, now, cancellation);
        await Recount(shop, now, cancellation);
    }

    /// <summary>The same for somebody who may look at them: only where they are old.</summary>
    /// <param name="countedAt">When they were counted; null where they were not.</param>
    public async ValueTask Welcome(ShopId shop, Instant? countedAt, Instant now, CancellationToken cancellation)
    {
        await interest.Note(shop, now, cancellation);
        if (countedAt is not { } counted || counted < now - Old)
        {
            await Recount(shop, now, cancellation);
        }
    }

    /// <summary>After what is removed at night (03:00), and the count of purchases.</summary>
    private protected override LocalTime AtNight { get; } = new(3, 45);

    private protected override ValueTask<bool> IsOfUse(ShopId shop, Instant now, CancellationToken cancellation) =>
        interest.IsThere(shop, now, cancellation);

    private protected override ResultsState Begin(Shop shop, ResultsState state, Instant now) => ResultsSteps.Begin(shop, state, now);

    private protected override ValueTask<ResultsState> Next(ShopId shop, ResultsState state, CancellationToken cancellation) =>
        steps.Next(shop, state, cancellation);

    private protected override Instant NextTime(Shop shop, ResultsState ended, Instant now) =>
        ended.Orders == 0 ? now + Look : base.NextTime(shop, ended, now);
}
