using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>
/// Starts the orders that somebody chose, a few at a time. The shop is asked for each again, so that its age and state are those of now;
/// an upload tells what it told.
/// </summary>
public sealed class StartWork(ReconciliationBook book, ShopOrders orders, OrderTaking taking, IShops shops, TimeProvider time) : IOutboxHandler
{
    internal const string KindName = "reconciliation-start";

    private const int MostAttempts = 8;

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(20);

    public string Kind => KindName;

    public async ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        if (await book.Load(item.Shop, item.Id, cancellation) is not var (run, etag)
            || await shops.Find(item.Shop, cancellation) is not { } shop)
        {
            return new OutboxOutcome.Done();
        }

        var (since, after) = (time.GetTimestamp(), (string?)null);
        var (started, unstartable) = (0L, 0L);
        while (true)
        {
            var page = await book.Findings(shop.Id, run.Id, after, OrderQuery.Named.Most, cancellation);
            var (done, trouble) = await Start(shop, run, [.. page.Findings.Where(finding => IsWanted(run, finding))], now, cancellation);
            await book.Save(shop.Id, run.Id, done, cancellation);
            started += page.Findings.Count(finding => finding.StartedAt is not null) + done.Count(finding => finding.StartedAt is not null);
            unstartable += page.Findings.Count(finding => finding.Problem is not null) + done.Count(finding => finding.Problem is not null);
            var isOver = page.Next is null && trouble is null;
            run = isOver
                ? After(run, trouble) with { Started = started, Unstartable = unstartable, IsStarting = false }
                : After(run, trouble) with { Started = Math.Max(started, run.Started), Unstartable = Math.Max(unstartable, run.Unstartable) };
            if (await book.Save(shop.Id, run, etag, cancellation) is not { } saved)
            {
                // Somebody chose more meanwhile, or is at it too.
                return new OutboxOutcome.Again(now + Duration.FromSeconds(1), "changed meanwhile");
            }

            (etag, after) = (saved, page.Next);
            if (isOver)
            {
                return new OutboxOutcome.Done();
            }

            if (trouble is not null)
            {
                return Outcome(run, trouble, now);
            }

            if (time.GetElapsedTime(since) > LongestTurn)
            {
                return new OutboxOutcome.Again(now + Duration.FromSeconds(1), "goes on");
            }
        }
    }

    private static bool IsWanted(ReconciliationRun run, Finding finding) =>
        finding.IsOpen && (run.WantedAt is not null || finding.WantedAt is not null);

    private static OutboxOutcome Outcome(ReconciliationRun run, ShopAnswer trouble, Instant now) => trouble switch
    {
        ShopAnswer.Later later => new OutboxOutcome.Again(now + later.After, "the shop asked for a pause"),
        _ when run.IsStarting => new OutboxOutcome.Again(now + Duration.FromSeconds(10 * (1 << run.Attempts)), "the shop did not answer"),
        _ => new OutboxOutcome.Done(),
    };

    private static ReconciliationRun After(ReconciliationRun run, ShopAnswer? trouble) => trouble switch
    {
        null => run with { Attempts = 0, Trouble = run.State == ReconciliationState.Failed ? run.Trouble : null },
        ShopAnswer.Later => run with { Trouble = ShopTrouble.TooManyRequests },
        ShopAnswer.Failed failed => run with { Attempts = run.Attempts + 1, Trouble = failed.Why, IsStarting = run.Attempts + 1 < MostAttempts },
        ShopAnswer.Refused refused => run with { Trouble = refused.Why, IsStarting = false },
        _ => throw new InvalidOperationException($"No rule for {trouble}."),
    };

    private async ValueTask<(IReadOnlyList<Finding> Done, ShopAnswer? Trouble)> Start(
        Shop shop, ReconciliationRun run, IReadOnlyList<Finding> wanted, Instant now, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
        {
            return ([], null);
        }

        var told = new Dictionary<OrderId, PastOrderEntry.Understood>();
        if (run.Source == ReconciliationSource.File)
        {
            foreach (var finding in wanted)
            {
                if (await book.WhatWasTold(shop.Id, run.Id, finding.Order, cancellation) is { } kept)
                {
                    told[finding.Order] = kept.Entry();
                }
            }
        }
        else
        {
            var answer = await orders.Ask(shop, run.Platform, new OrderQuery.Named([.. wanted.Select(finding => finding.Order)]), null, cancellation);
            if (answer is not ShopAnswer.Page page)
            {
                return ([], answer);
            }

            foreach (var entry in orders.Read(shop, run.Platform, page, 0, now).OfType<PastOrderEntry.Understood>())
            {
                told[entry.Order ?? default] = entry;
            }
        }

        return (await Take(shop, run, wanted, told, now, cancellation), null);
    }

    private async ValueTask<IReadOnlyList<Finding>> Take(
        Shop shop,
        ReconciliationRun run,
        IReadOnlyList<Finding> wanted,
        Dictionary<OrderId, PastOrderEntry.Understood> told,
        Instant now,
        CancellationToken cancellation)
    {
        var done = new List<Finding>();
        foreach (var finding in wanted)
        {
            var problem = told.TryGetValue(finding.Order, out var entry)
                ? await taking.Take(shop.Id, entry, now, cancellation)
                : StartProblem.Gone;
            done.Add(problem is null ? finding with { StartedAt = now } : finding with { Problem = problem });
            if (run.Source == ReconciliationSource.File)
            {
                await book.ForgetTold(shop.Id, run.Id, finding.Order, cancellation);
            }
        }

        return done;
    }
}
