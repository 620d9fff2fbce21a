using System.Globalization;
using NodaTime;
using NodaTime.Text;
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
    private const int Recent = 20;

    /// <summary>The latest run of the shop; null where there is none.</summary>
    public async ValueTask<ReconciliationRun?> Latest(ShopId shop, CancellationToken cancellation) =>
        await book.List(shop, 1, cancellation) is [var latest] ? latest : null;

    /// <summary>Has the shop's orders of some days read. It goes on by itself. Asked for twice while it is under way, it is one run.</summary>
    /// <param name="shop">Whose orders.</param>
    /// <param name="platform">One that the shop has a connection to.</param>
    /// <param name="days">By the shop's calendar.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<ReconciliationRun> Begin(
        Shop shop, string platform, DateInterval days, Who who, Instant now, CancellationToken cancellation)
    {
        var latest = await book.List(shop.Id, Recent, cancellation);
        var underWay = latest.FirstOrDefault(
            run => run.State == ReconciliationState.Reading && run.Platform == platform && run.From == days.Start && run.To == days.End);
        if (underWay is not null)
        {
            return underWay;
        }

        var run = await SaveNew(shop.Id, Of(ReconciliationSource.Shop, platform, days, now) with { By = who.By }, cancellation);
        await tray.Put(Item(ReconciliationWork.KindName, shop.Id, run), now, cancellation);
        var detail = $"{LocalDatePattern.Iso.Format(days.Start)} to {LocalDatePattern.Iso.Format(days.End)}";
        await audit.Note(shop.Id, who, AuditedAction.OrdersReconciled, platform, detail, now, cancellation);
        return run;
    }

    /// <summary>The run of a night. Safe to repeat: of the same night it is the same run.</summary>
    internal async ValueTask BeginNight(ShopId shop, string platform, DateInterval days, Instant due, CancellationToken cancellation)
    {
        var run = Of(ReconciliationSource.Night, platform, days, due);
        await book.Save(shop, run, null, cancellation);
        await tray.Put(Item(ReconciliationWork.KindName, shop, run), due, cancellation);
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
            Id = await FreeId(shop.Id, ReconciliationRun.IdAt(now, "file"), cancellation),
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
        await audit.Note(shop.Id, who, AuditedAction.OrdersReconciled, platform, AuditLog.Orders(run.Read), now, cancellation);
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
                var detail = chosen is null ? "all" : AuditLog.Orders(chosen.Count);
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

    /// <summary>A clock that stands gives two runs one moment.</summary>
    private async ValueTask<string> FreeId(ShopId shop, string id, CancellationToken cancellation)
    {
        var free = id;
        for (var number = 2; await book.Find(shop, free, cancellation) is not null; number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return free;
    }

    private async ValueTask<ReconciliationRun> SaveNew(ShopId shop, ReconciliationRun run, CancellationToken cancellation)
    {
        var saved = run with { Id = await FreeId(shop, run.Id, cancellation) };
        await book.Save(shop, saved, null, cancellation);
        return saved;
    }

    private static ReconciliationRun Of(ReconciliationSource source, string platform, DateInterval days, Instant at) => new()
    {
        Id = ReconciliationRun.IdAt(at, source == ReconciliationSource.Night ? $"{platform}-night" : platform),
        Source = source,
        Platform = platform,
        From = days.Start,
        To = days.End,
        StartedAt = at,
    };

    private static OutboxItem Item(string kind, ShopId shop, ReconciliationRun run) => new() { Kind = kind, Shop = shop, Id = run.Id };
}
