using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Occasions.Birthdays;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Whom a day may concern, by indexes and page by page: nothing is scanned that the day does not concern.</summary>
public sealed class OccasionCandidates(CustomerIndex customers, BirthdayIndex birthdays, JourneyIndex orders)
{
    /// <summary>Orders are kept for three years from what happened to them last, unless the shop says otherwise.</summary>
    internal const int MostYears = 20;

    /// <summary>Parts that can be gone through side by side.</summary>
    internal static int BucketsFor(OccasionRule rule) => rule switch
    {
        OccasionRule.Season => CustomerIndex.Buckets,
        OccasionRule.Birthday => 1,
        OccasionRule.WinBack or OccasionRule.Anniversary or OccasionRule.Reorder => JourneyIndex.Buckets,
        _ => throw new InvalidOperationException($"No candidates for {rule}."),
    };

    /// <summary>Whether a day may concern anybody.</summary>
    internal async ValueTask<bool> Any(ShopId shop, OccasionRule rule, LocalDate from, CancellationToken cancellation)
    {
        var days = OccasionCalendar.On(rule, from);
        for (var bucket = 0; days.Count > 0 && bucket < BucketsFor(rule); bucket++)
        {
            if ((await Page(shop, days, bucket, default, 1, cancellation)).Candidates.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whom what starts on a day may concern, of all buckets.</summary>
    /// <returns>None only where there are no more; and where the next page begins, null after the last.</returns>
    internal async ValueTask<(IReadOnlyList<Candidate> Candidates, AudienceCursor? Next)> Page(
        OpenRun run, AudienceCursor at, int limit, CancellationToken cancellation)
    {
        var page = new CandidatePage([], null);
        for (; at.Bucket < BucketsFor(run.Rule); at = new AudienceCursor(at.Bucket + 1, default))
        {
            page = await Page(run.Shop.Id, run.Days, at.Bucket, at.At, limit, cancellation);
            if (page.Candidates.Count > 0)
            {
                break;
            }
        }

        return (page.Candidates, page.Next is { } more ? new AudienceCursor(at.Bucket, more)
            : at.Bucket + 1 < BucketsFor(run.Rule) ? new AudienceCursor(at.Bucket + 1, default)
            : null);
    }

    /// <param name="days">All that starts on the day, of one rule.</param>
    internal async ValueTask<CandidatePage> Page(
        ShopId shop, IReadOnlyList<OccasionDay> days, int bucket, CandidateCursor at, int limit, CancellationToken cancellation)
    {
        var lists = Lists(shop, days, bucket).Skip(at.List);
        var found = new List<Candidate>();
        foreach (var list in lists)
        {
            var rows = await list(at.After, limit - found.Count, cancellation);
            found.AddRange(rows.Select(row => row.Candidate));
            if (found.Count == limit)
            {
                return new CandidatePage(found, at with { After = rows[^1].Row });
            }

            at = new CandidateCursor(at.List + 1, null);
        }

        return new CandidatePage(found, null);
    }

    private IEnumerable<Rows> Lists(ShopId shop, IReadOnlyList<OccasionDay> days, int bucket) => days is [OccasionDay.OfSeason, ..]
        ? [Customers(shop, days, bucket)]
        : days.SelectMany(day => day switch
        {
            OccasionDay.OfBirthday birthday => [Born(shop, birthday)],
            OccasionDay.OfAnniversary anniversary =>
                anniversary.PlacedOn(anniversary.Date.PlusYears(-MostYears)).Select(placed => Placed(shop, day, placed, bucket)),
            OccasionDay.OfWinBack winBack => [Placed(shop, day, winBack.LastOrder, bucket)],
            OccasionDay.OfReorder reorder => [Placed(shop, day, reorder.Placed, bucket)],
            _ => throw new InvalidOperationException($"No candidates for {day}."),
        });

    private Rows Customers(ShopId shop, IReadOnlyList<OccasionDay> days, int bucket) => async (after, limit, cancellation) =>
        [.. (await customers.List(shop, bucket, after, limit, cancellation)).Select(row => (new Candidate.OfAddress(row.Key, days, row), row.Key))];

    private Rows Born(ShopId shop, OccasionDay.OfBirthday day) => async (after, limit, cancellation) =>
        [.. (await birthdays.List(shop, day.Born, after, limit, cancellation)).Select(hash => (new Candidate.OfAddress(hash, [day], null), hash))];

    private Rows Placed(ShopId shop, OccasionDay day, LocalDate placed, int bucket) => async (after, limit, cancellation) =>
    [
        .. (await orders.ListDays(JourneyIndex.Days, shop, bucket, placed, placed, after, limit, cancellation))
            .Select(order => (new Candidate.OfOrder(order.Key.Order, day), order.Row)),
    ];

    /// <summary>Rows of a list behind a row, each with the candidate that it names.</summary>
    private delegate ValueTask<IReadOnlyList<(Candidate Candidate, string Row)>> Rows(string? after, int limit, CancellationToken cancellation);
}
