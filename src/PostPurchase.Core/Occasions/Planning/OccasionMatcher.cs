using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Occasions.Birthdays;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// Decides for a candidate whether the day takes the customer, and which order carries the journey. Changes nothing. Of a customer whom
/// the audience leaves out by what was bought, only the customer's own rows are read.
/// </summary>
public sealed class OccasionMatcher(IPartitionStore store, CustomerKeys keys, OccasionHosts hosts)
{
    /// <summary>One answer for each day that the candidate stands for.</summary>
    internal async ValueTask<IReadOnlyList<OccasionMatch>> Match(OpenRun run, Candidate candidate, CancellationToken cancellation) => candidate switch
    {
        Candidate.OfAddress address => await Match(run, address, cancellation),
        Candidate.OfOrder order => [await Match(run, order, cancellation)],
        _ => throw new InvalidOperationException($"No rule for {candidate}."),
    };

    private async ValueTask<IReadOnlyList<OccasionMatch>> Match(OpenRun run, Candidate.OfAddress candidate, CancellationToken cancellation)
    {
        if (await hosts.Find(run.Shop.Id, candidate.Hash, run.Campaign, run.AsOf, cancellation) is not { } host)
        {
            return [new OccasionMatch.NoOrder()];
        }

        var matches = new List<OccasionMatch>(candidate.Days.Count);
        foreach (var day in candidate.Days)
        {
            matches.Add(await Match(run, day, host, host.Last, null, cancellation));
        }

        return matches;
    }

    private async ValueTask<OccasionMatch> Match(OpenRun run, Candidate.OfOrder candidate, CancellationToken cancellation)
    {
        var state = await Load(run, candidate.Order, cancellation);
        if (state is not { Order: { Email: { Length: > 0 } email } order, ErasedAt: null })
        {
            return new OccasionMatch.NotConcerned();
        }

        // What was bought comes back in its own order; all else in the customer's last.
        var isReorder = candidate.Day is OccasionDay.OfReorder;
        var host = isReorder
            ? await hosts.Read(run.Shop.Id, keys.HashOf(email), run.Campaign, run.AsOf, cancellation)
            : await hosts.Find(run.Shop.Id, keys.HashOf(email), run.Campaign, run.AsOf, cancellation);
        if (host is null)
        {
            return new OccasionMatch.NoOrder();
        }

        var carrier = isReorder ? host.History.Orders.FirstOrDefault(known => known.Id == candidate.Order) : host.Last;
        return carrier is null || !Concerns(run, candidate, order, host)
            ? new OccasionMatch.NotConcerned()
            : await Match(run, candidate.Day, host, carrier, carrier.Id == candidate.Order ? state : null, cancellation);
    }

    private async ValueTask<OccasionMatch> Match(
        OpenRun run, OccasionDay day, OccasionHost host, CustomerOrder carrier, OrderState? state, CancellationToken cancellation)
    {
        var asksForOrder = run.AsksForOrder || day is OccasionDay.OfReorder or OccasionDay.OfBirthday
            or OccasionDay.OfSeason { Season.Countries.Count: > 0 };
        state ??= asksForOrder ? await Load(run, carrier.Id, cancellation) : null;
        if (state is not null
            && (state is not { Order: { } order, ErasedAt: null } || Exits.Ended(order, state) is not null || !IsBirthday(run, day, order, state)))
        {
            return new OccasionMatch.NotConcerned();
        }

        var known = (state ?? Sketch(carrier)) with { History = host.History };
        return OccasionAudience.Includes(run.Rule, day, known, run.Shop)
            ? new OccasionMatch.Found(host, Claim(day, carrier.Id), day is not (OccasionDay.OfWinBack or OccasionDay.OfReorder), state)
            : new OccasionMatch.OutsideAudience();
    }

    /// <summary>Orders are listed by the day of the last thing that happened to them, too.</summary>
    private static bool Concerns(OpenRun run, Candidate.OfOrder candidate, Order order, OccasionHost host)
    {
        var placed = order.PlacedAt.InUtc().Date;
        return candidate.Day switch
        {
            OccasionDay.OfWinBack winBack => placed == winBack.LastOrder && host.History.Last?.Id == candidate.Order,
            OccasionDay.OfAnniversary anniversary =>
                new AnnualDate(placed.Month, placed.Day) == anniversary.FirstOrder && host.History.First?.Id == candidate.Order,
            OccasionDay.OfReorder reorder => placed == reorder.Placed && !BoughtSince((OccasionRule.Reorder)run.Rule, candidate.Order, host),
            _ => throw new InvalidOperationException($"No order has {candidate.Day}."),
        };
    }

    /// <summary>Whoever bought it again since is reminded by that order.</summary>
    private static bool BoughtSince(OccasionRule.Reorder rule, OrderId order, OccasionHost host) => host.History.Orders
        .SkipWhile(known => known.Id != order)
        .Skip(1)
        .Any(later => later.Summary.Tags.Any(tag => rule.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            || later.Summary.Products.Any(product => rule.Products.Contains(product, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The index may be behind: what the order itself knows counts.</summary>
    private static bool IsBirthday(OpenRun run, OccasionDay day, Order order, OrderState state) => day is not OccasionDay.OfBirthday birthday
        || (KnownBirthday.MayBeUsed(order, state, run.Shop) && (KnownBirthday.Of(state, run.Shop) is not { } known || known == birthday.Born));

    /// <summary>What the customer's own rows tell of an order: enough for conditions on the past.</summary>
    private static OrderState Sketch(CustomerOrder order) => new()
    {
        Order = new Order
        {
            Id = order.Id,
            Number = order.Id.Value,
            Currency = order.Summary.Spent?.Currency ?? "",
            PlacedAt = order.Summary.PlacedAt,
            RevisedAt = order.Summary.PlacedAt,
        },
    };

    private static OccasionClaim Claim(OccasionDay day, OrderId carrier)
    {
        var (key, name) = day switch
        {
            OccasionDay.OfSeason season => (season.Key, season.Season.Id),
            OccasionDay.OfBirthday birthday => (birthday.Key, null),
            OccasionDay.OfAnniversary anniversary => (anniversary.Key, null),
            OccasionDay.OfWinBack or OccasionDay.OfReorder => (carrier.Value, (string?)null),
            _ => throw new InvalidOperationException($"No key for {day}."),
        };
        return new OccasionClaim(key, name, day.Date, day.From, carrier);
    }

    private async ValueTask<OrderState> Load(OpenRun run, OrderId order, CancellationToken cancellation) =>
        (await OrderPartition.Load(store, new OrderKey(run.Shop.Id, order), cancellation)).State;
}
