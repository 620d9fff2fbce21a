using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake;

/// <summary>
/// Reads again what could not be understood: after an update, or once settings are right. It was authentic when it came, so that no
/// signature is asked for; for the rest it goes the way of all webhooks. Safe to repeat: what is on record already is a duplicate.
/// </summary>
public sealed class IntakeReplay(IEnumerable<IPlatform> platforms, TakenDeliveries taken, IntakeLedger ledger, AuditLog audit)
{
    /// <summary>Payloads read at once; each has up to half a megabyte.</summary>
    private const int Page = 20;

    /// <summary>Payloads of one call: an answer is waited for.</summary>
    private const int MostAtOnce = 200;

    private readonly Dictionary<string, IPlatform> _platforms = platforms.ToDictionary(platform => platform.Name, StringComparer.Ordinal);

    /// <param name="shop">Whose it is.</param>
    /// <param name="place">The <see cref="MalformedPayload.Place"/>.</param>
    /// <param name="who">Who asked for it.</param>
    /// <param name="now">When it is taken in; its own times stay.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<Replayed> Replay(Shop shop, string place, Who who, Instant now, CancellationToken cancellation)
    {
        var result = await Replay(shop, place, now, cancellation);
        if (result is not Replayed.Gone)
        {
            await audit.Note(shop.Id, who, AuditedAction.PayloadReplayed, place, Detail(result), now, cancellation);
        }

        return result;
    }

    /// <summary>Goes through the list, or as much of it as fits into one call.</summary>
    /// <param name="shop">Whose list.</param>
    /// <param name="after">The <see cref="ReplayedAll.Next"/> of the call before; null begins.</param>
    /// <param name="who">Who asked for it.</param>
    /// <param name="now">When they are taken in.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<ReplayedAll> ReplayAll(Shop shop, string? after, Who who, Instant now, CancellationToken cancellation)
    {
        var sum = new ReplayedAll(0, 0, 0, after);
        IReadOnlyList<MalformedPayload> page;
        var seen = 0;
        do
        {
            page = await ledger.ListMalformed(shop.Id, sum.Next, Page, cancellation);
            foreach (var kept in page)
            {
                sum = With(sum, await Replay(shop, kept.Place, now, cancellation)) with { Next = kept.Place };
            }

            seen += page.Count;
        }
        while (page.Count == Page && seen < MostAtOnce);

        var detail = $"{sum.Understood} understood, {sum.StillMalformed} still not, {sum.Impossible} impossible";
        await audit.Note(shop.Id, who, AuditedAction.PayloadReplayed, "all", detail, now, cancellation);
        return page.Count == Page ? sum : sum with { Next = null };
    }

    private async ValueTask<Replayed> Replay(Shop shop, string place, Instant now, CancellationToken cancellation)
    {
        if (await ledger.FindMalformed(shop.Id, place, cancellation) is not var (kept, etag)
            || !_platforms.TryGetValue(kept.Platform, out var platform))
        {
            return new Replayed.Gone();
        }

        if (kept.Obstacle is { } obstacle)
        {
            return new Replayed.Impossible(obstacle);
        }

        switch (await taken.Place(StorableSize.Check(platform.Read(KeptHeaders.Request(kept), shop), kept.Length), shop, cancellation))
        {
            case Delivery.Malformed malformed:
                await ledger.Replace(shop.Id, kept with { Path = malformed.Path, Problem = malformed.Problem }, etag, cancellation);
                return new Replayed.StillMalformed(malformed.Path, malformed.Problem);
            case Delivery.Understood understood:
                return await Understood(shop, kept, etag, await taken.Store(shop, platform.Name, understood, now, cancellation), cancellation);
            case Delivery.Ignored ignored:
                await ledger.CountIgnored(shop.Id, platform.Name, ignored.Topic, now, cancellation);
                return await Understood(shop, kept, etag, new IntakeResult.Ignored(ignored.Topic), cancellation);
            case Delivery.Ping:
                return await Understood(shop, kept, etag, new IntakeResult.Ping(), cancellation);
            case var other:
                throw new InvalidOperationException($"No rule for {other}.");
        }
    }

    /// <summary>Out of the list only when its events are durable: whoever is cut off in between, repeats.</summary>
    private async ValueTask<Replayed> Understood(
        Shop shop, MalformedPayload kept, string etag, IntakeResult outcome, CancellationToken cancellation)
    {
        await ledger.Remove(shop.Id, kept, etag, cancellation);
        return new Replayed.Understood(outcome);
    }

    private static ReplayedAll With(ReplayedAll sum, Replayed result) => result switch
    {
        Replayed.Understood => sum with { Understood = sum.Understood + 1 },
        Replayed.StillMalformed => sum with { StillMalformed = sum.StillMalformed + 1 },
        Replayed.Impossible => sum with { Impossible = sum.Impossible + 1 },
        _ => sum,
    };

    private static string Detail(Replayed result) => result switch
    {
        Replayed.Understood { Outcome: IntakeResult.Duplicate } => "understood; was on record",
        Replayed.Understood => "understood",
        Replayed.StillMalformed still => $"still not: {still.Path} {still.Problem}",
        Replayed.Impossible impossible => $"impossible: {impossible.Why}",
        _ => throw new InvalidOperationException($"No words for {result}."),
    };
}
