using System.Globalization;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>Begins reconciliations, and has what they found started.</summary>
public sealed class ReconciliationDesk(ReconciliationBook book, OutboxTray tray, OrderTaking taking, AuditLog audit)
{
    /// <summary>Longest time that one run may cover.</summary>
    public const int MostDays = 31;

    private const int MaxRounds = 20;

    /// <summary>The latest run of the shop; null where there is none.</summary>
    public async ValueTask<ReconciliationRun?> Latest(ShopId shop, CancellationToken cancellation) =>
        await book.List(shop, 1, cancellation) is [var latest] ? latest : null;

    /// <summary>Has the shop's orders of some days read. It goes on by itself.</summary>
    /// <param name="shop">Whose orders.</param>
    /// <param name="platform">One that the shop has a connection to.</param>
    /// <param name="days">By the shop's calendar.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<ReconciliationRun> Begin(
        Shop shop, string platform, DateInterval days, Who who, Instant now, CancellationToken cancellation)
    {
        var run = await Begin(shop, ReconciliationSource.Shop, platform, days, who.By, now, cancellation);
        var detail = $"{days.Start.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} to {days.End.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}";
        await audit.Note(shop.Id, who, AuditedAction.OrdersReconciled, platform, detail, now, cancellation);
        return run;
    }

    /// <summary>Safe to repeat for the same moment: it is the same run.</summary>
    internal async ValueTask<ReconciliationRun> Begin(
        Shop shop, ReconciliationSource source, string platform, DateInterval days, string? by, Instant at, CancellationToken cancellation)
    {
        var run = new ReconciliationRun
        {
            Id = ReconciliationRun.IdAt(at, platform),
            Source = source,
            Platform = platform,
            From = days.Start,
            To = days.End,
            StartedAt = at,
            By = by,
        };
        await book.Save(shop.Id, run, null, cancellation);
        await tray.Put(Item(ReconciliationWork.KindName, shop.Id, run), at, cancellation);
        return run;
    }

    /// <summary>Holds the orders of an export against those on record, at once.</summary>
    /// <param name="shop">Whose orders.</param>
    /// <param name="file">Read once, to its end.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<ReconciliationRun> Compare(
        Shop shop, PastOrderFile file, Who who, Instant now, CancellationToken cancellation)
    {
        var platform = file.Format.ToString().ToLowerInvariant();
        var run = new ReconciliationRun
        {
            Id = ReconciliationRun.IdAt(now, "file"),
            Source = ReconciliationSource.File,
            Platform = platform,
            StartedAt = now,
            By = who.By,
        };
        var compared = new ReconciliationPage(taking, shop, now);
        await compared.Compare(file.Gathered, _ => true, cancellation);
        await book.Keep(shop.Id, run.Id, compared.Told, cancellation);
        await book.Save(shop.Id, run.Id, compared.Findings, cancellation);
        run = compared.AddTo(run) with { State = ReconciliationState.Done, FinishedAt = now };

        // Last: a run that is on record is complete.
        await book.Save(shop.Id, run, null, cancellation);
        await audit.Note(shop.Id, who, AuditedAction.OrdersReconciled, platform, $"{run.Read} orders", now, cancellation);
        return run;
    }

    /// <summary>Has found orders started. Safe to repeat.</summary>
    /// <param name="shop">Whose orders.</param>
    /// <param name="id">The run that found them.</param>
    /// <param name="chosen">Which; null: all.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The run as it goes on; null where there is none.</returns>
    public async ValueTask<ReconciliationRun?> Start(
        ShopId shop, string id, IReadOnlyCollection<OrderId>? chosen, Who who, Instant now, CancellationToken cancellation)
    {
        if (chosen is not null)
        {
            await Choose(shop, id, chosen, now, cancellation);
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            if (await book.Load(shop, id, cancellation) is not var (run, etag))
            {
                return null;
            }

            var starting = run with { IsStarting = true, Attempts = 0, WantedAt = chosen is null ? run.WantedAt ?? now : run.WantedAt };
            if (await book.Save(shop, starting, etag, cancellation) is not null)
            {
                await tray.PutFirst(Item(StartWork.KindName, shop, run), now, cancellation);
                var detail = chosen is null ? "all" : $"{chosen.Count} orders";
                await audit.Note(shop, who, AuditedAction.OrdersStarted, id, detail, now, cancellation);
                return starting;
            }
        }

        throw new InvalidOperationException($"The run {id} was changed by others {MaxRounds} times in a row.");
    }

    private async ValueTask Choose(
        ShopId shop, string id, IReadOnlyCollection<OrderId> chosen, Instant now, CancellationToken cancellation)
    {
        var wanted = new List<Finding>();
        foreach (var order in chosen)
        {
            if (await book.Finding(shop, id, order, cancellation) is { StartedAt: null } finding)
            {
                // What could not be done may be done now.
                wanted.Add(finding with { WantedAt = now, Problem = null });
            }
        }

        await book.Save(shop, id, wanted, cancellation);
    }

    private static OutboxItem Item(string kind, ShopId shop, ReconciliationRun run) => new() { Kind = kind, Shop = shop, Id = run.Id };
}
