using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>
/// Goes on with a reconciliation, page by page; after each, what was found and where to go on is on record. Whoever is cut off asks for the
/// same page again, and finds the same.
/// </summary>
public sealed class ReconciliationWork(ReconciliationBook book, ShopOrders orders, OrderTaking taking, IShops shops, TimeProvider time) : IOutboxHandler
{
    internal const string KindName = "reconciliation";

    /// <summary>Tries in a row before a run is given up: more than half an hour.</summary>
    private const int MostAttempts = 8;

    /// <summary>Well below the minute that a handler has.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(20);

    private static readonly Duration LongestPause = Duration.FromMinutes(15);

    public string Kind => KindName;

    public async ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        if (await book.Load(item.Shop, item.Id, cancellation) is not var (run, etag)
            || await shops.Find(item.Shop, cancellation) is not { } shop)
        {
            return new OutboxOutcome.Done();
        }

        var since = time.GetTimestamp();
        while (run.State == ReconciliationState.Reading)
        {
            var span = OrderSpan.Of(shop, run);
            var answer = await orders.Ask(shop, run.Platform, new OrderQuery.Placed(span.From, span.Until), run.Cursor, cancellation);
            run = await After(shop, run, span, answer, now, cancellation);
            if (await book.Save(shop.Id, run, etag, cancellation) is not { } saved)
            {
                // Somebody else is at it.
                return new OutboxOutcome.Done();
            }

            etag = saved;
            if (run is { State: ReconciliationState.Reading, NextAt: { } at })
            {
                return new OutboxOutcome.Again(at, run.Trouble?.ToString() ?? "");
            }

            if (run.State == ReconciliationState.Reading && time.GetElapsedTime(since) > LongestTurn)
            {
                return new OutboxOutcome.Again(now + Duration.FromSeconds(1), "goes on");
            }
        }

        return new OutboxOutcome.Done();
    }

    private async ValueTask<ReconciliationRun> After(
        Shop shop, ReconciliationRun run, OrderSpan span, ShopAnswer answer, Instant now, CancellationToken cancellation) => answer switch
        {
            ShopAnswer.Page page => await Add(shop, run, span, page, now, cancellation),
            ShopAnswer.Later later => run with { Trouble = ShopTrouble.TooManyRequests, NextAt = now + Duration.Min(later.After, LongestPause) },
            ShopAnswer.Refused refused => Ended(run, refused.Why, now),
            ShopAnswer.Failed failed when run.Attempts + 1 >= MostAttempts => Ended(run, failed.Why, now),
            ShopAnswer.Failed failed => run with { Attempts = run.Attempts + 1, Trouble = failed.Why, NextAt = now + Pause(run.Attempts) },
            _ => throw new InvalidOperationException($"No rule for {answer}."),
        };

    private async ValueTask<ReconciliationRun> Add(
        Shop shop, ReconciliationRun run, OrderSpan span, ShopAnswer.Page page, Instant now, CancellationToken cancellation)
    {
        var entries = orders.Read(shop, run.Platform, page, run.Read + run.Ignored + run.Malformed, now).ToList();
        var compared = new ReconciliationPage(taking, shop, now);
        var known = run.LastPage.ToHashSet(StringComparer.Ordinal);
        var ids = entries.OfType<PastOrderEntry.Understood>().Select(told => told.Order?.Value).OfType<string>().ToList();
        await compared.Compare(
            entries.Where(entry => entry is not PastOrderEntry.Understood { Order: { } id } || !known.Contains(id.Value)), span.Has, cancellation);
        await book.Save(shop.Id, run.Id, compared.Findings, cancellation);
        var after = compared.AddTo(run) with { Cursor = page.Next, LastPage = [.. ids.Concat(run.LastPage).Distinct(StringComparer.Ordinal).Take(ReconciliationRun.MostKnown)], Attempts = 0, Trouble = null, NextAt = null };
        return page.Next is null ? after with { State = ReconciliationState.Done, FinishedAt = now, LastPage = [] } : after;
    }

    private static ReconciliationRun Ended(ReconciliationRun run, ShopTrouble why, Instant now) =>
        run with { State = ReconciliationState.Failed, Trouble = why, NextAt = null, FinishedAt = now };

    /// <summary>10 s, 20 s, 40 s and so on.</summary>
    private static Duration Pause(int attempts) => Duration.Min(Duration.FromSeconds(10 * (1 << attempts)), LongestPause);
}
