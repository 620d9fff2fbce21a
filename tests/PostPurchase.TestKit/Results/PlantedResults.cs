using System.Globalization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Results;

/// <summary>Results of a shop of some size, written down as a count would, so that pages can be looked at without a year of orders.</summary>
public sealed class PlantedResults
{
    private const int Days = 600;

    private static readonly string[] Steps = ["confirmation", "shipping-notice", "delivery-check-in", "survey", "review-request", "care-tips"];

    private readonly Random _random;
    private readonly ResultDays _days;
    private readonly Instant _now;
    private readonly Sums _sums = new();

    private PlantedResults(Instant now, int seed)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        (_now, _random) = (now, new Random(seed));
        _days = new ResultDays(ResultDays.LastDay(now, zone), zone);
    }

    public static async Task Write(IPartitionStore store, ShopId shop, Instant now, int products = 40)
    {
        var planted = new PlantedResults(now, 1);
        planted.Fill(products);

        // Later than any count of the host's own.
        var run = now.ToUnixTimeSeconds() + (100L * 365 * 24 * 60 * 60);
        var rows = new List<RowChange>();
        var top = new TopProducts();
        foreach (var tally in planted._sums.Tallies)
        {
            if (tally.Subject.StartsWith(Subject.Products, StringComparison.Ordinal))
            {
                top.Add(tally);
            }
            else
            {
                rows.Add(new RowChange.Put(ResultRows.Of(run, tally.Subject), StoredJson.Write(tally)));
            }
        }

        rows.AddRange(top.Ranked.Chunk(50).Select((page, number) => new RowChange.Put(ResultRows.ProductPage(run, number), StoredJson.Write(page))));
        foreach (var batch in Batches.Of(rows))
        {
            await store.Commit(ResultRows.Partition(shop), batch, CancellationToken.None);
        }

        var state = new ResultsState { Next = now, Run = run, BegunAt = now, Last = planted._days.Last, Orders = 48_210 };
        await new StoredResults(store).PutInForce(shop, state, CancellationToken.None);
    }

    private void Fill(int products)
    {
        for (var day = 0; day < Days; day++)
        {
            var at = _now - Duration.FromDays(day);
            var orders = 60 + _random.Next(40) + (day < 60 ? 40 : 0);
            Add(Subject.Orders, Measure.Placed, at, orders, trend: true);
            Add(Subject.Orders, Measure.Delivered, at, orders - _random.Next(8), trend: true);
            Mails(at, orders);
            Answers(at);
            Problems(at);
            for (var product = 0; product < products; product++)
            {
                Product(product, at);
            }
        }

        Ahead();
        Loyalty();
        for (var product = 0; product < products; product++)
        {
            _sums.Name(Subject.Product(Name(product)), product == 0 ? "=HYPERLINK(\"https://evil.example\")" : string.Create(CultureInfo.InvariantCulture, $"Espresso No. {product}, whole beans"), _now);
        }
    }

    private void Mails(Instant at, int orders)
    {
        foreach (var step in Steps)
        {
            string?[] variants = step == "survey" ? ["a", "b"] : [null];
            foreach (var variant in variants)
            {
                var sent = variant is null ? orders : orders / 2;
                Step(Measure.Sent, sent);
                Step(Measure.Delivered, sent - _random.Next(3));
                Step(Measure.Bounced, _random.Next(2));
                Step(Measure.Answered, step is "survey" or "delivery-check-in" ? sent * (variant == "b" ? 20 : 15) / 100 : 0);
                Step(Measure.Unsubscribed, _random.Next(30) == 0 ? 1 : 0);
                Step(Measure.Skipped, 7);
                Step("skipped.condition-not-met", 4);
                Step("skipped.no-legal-basis", 3);

                void Step(string measure, int count)
                {
                    foreach (var fact in CountedStep.Of(DefaultCampaign.PostPurchase.Id, step, variant, measure, at).Where(_ => count > 0))
                    {
                        _sums.Add(fact with { Amount = count }, _days);
                    }
                }
            }
        }

        Add(Subject.Reviews, Measure.Asked, at, orders, trend: true);
        Add(Subject.Reviews, Measure.Clicked, at, orders / 12, trend: true);
    }

    private void Answers(Instant at)
    {
        for (var answer = 0; answer < 12; answer++)
        {
            Add(Subject.Satisfaction, Measure.Of("csat", Text(Math.Max(1, 5 - (_random.Next(7) / 2)))), at, 1, trend: true);
            Add(Subject.Satisfaction, Measure.Of("nps", Text(Math.Max(0, 10 - _random.Next(8)))), at, 1, trend: true);
            Add(Subject.Satisfaction, Measure.Of("check-in", _random.Next(10) == 0 ? "problem" : "ok"), at, 1, trend: true);
        }
    }

    private void Problems(Instant at)
    {
        Add(Subject.Cases, Measure.Placed, at, 2, trend: true);
        Add(Subject.Cases, Measure.Resolved, at, 2, trend: true);
        Add(Subject.Cases, Measure.Of(Measure.Response, Duration.FromMinutes(30 + _random.Next(900))), at, 2);
        Add(Subject.Cases, Measure.Of(Measure.Resolution, Duration.FromMinutes(300 + _random.Next(5000))), at, 2);
        Add(Subject.Returns, Measure.Requested, at, 5, trend: true);
        Add(Subject.Returns, Measure.Of(Measure.Arrival, Duration.FromHours(40 + _random.Next(150))), at, 4);
        Add(Subject.Returns, Measure.Of(Measure.Refund, Duration.FromHours(4 + _random.Next(50))), at, 4);
        Add(Subject.Returns, Measure.Of(Measure.Total, Duration.FromHours(60 + _random.Next(150))), at, 4);
    }

    private void Product(int product, Instant at)
    {
        var subject = Subject.Product(Name(product));
        Add(subject, Measure.Pieces, at, 1 + (_random.Next(40) / (product + 1)));
        Add(subject, Measure.Returned, at, _random.Next(12) == 0 ? 1 : 0);
        Add(subject, Measure.Of(Measure.Returned, _random.Next(2) == 0 ? "fit" : "defective"), at, _random.Next(12) == 0 ? 1 : 0);
        Add(subject, Measure.Of(Measure.Rated, Text(1 + _random.Next(5))), at, _random.Next(20) == 0 ? 1 : 0);
    }

    private void Ahead()
    {
        foreach (var fact in CountedStep.Of(DefaultCampaign.PostPurchase.Id, "survey", "a", Measure.Planned, null))
        {
            _sums.Add(fact with { Amount = 812 }, _days);
            _sums.Add(fact with { Measure = Measure.Held, Amount = 9 }, _days);
            _sums.Add(fact with { Measure = "held.case-open", Amount = 9 }, _days);
        }
    }

    private void Loyalty()
    {
        foreach (var (days, rate) in new[] { (30, 8), (60, 13), (90, 17) })
        {
            Group(Subject.Repeat, Measure.All, days, 21_000, 21_000 * rate / 100);
            Group(Subject.Loyalty(DefaultCampaign.PostPurchase.Id), Measure.Treated, days, 9_000, 9_000 * (rate + 2) / 100);
            Group(Subject.Loyalty(DefaultCampaign.PostPurchase.Id), Measure.HeldOut, days, 1_000, 1_000 * rate / 100);
            Group(Subject.Loyalty("win-back"), Measure.Treated, days, 40, 4);
            Group(Subject.Loyalty("win-back"), Measure.HeldOut, days, 4, 0);
        }
    }

    private void Group(string subject, string group, int days, int customers, int repeat)
    {
        _sums.Add(new Fact(subject, Measure.Of(group, days, Measure.Customers), null, customers), _days);
        _sums.Add(new Fact(subject, Measure.Of(group, days, Measure.Repeat), null, repeat), _days);
        _sums.Add(new Fact(subject, Measure.Of(group, days, Measure.Sum) + ".EUR", null, repeat * 34.5m), _days);
        _sums.Add(new Fact(subject, Measure.Of(group, days, Measure.Squares) + ".EUR", null, repeat * 40m * 40m), _days);
    }

    private void Add(string subject, string measure, Instant at, int count, bool trend = false)
    {
        if (count > 0)
        {
            _sums.Add(new Fact(subject, measure, at, count, trend), _days);
        }
    }

    private static string Name(int product) => string.Create(CultureInfo.InvariantCulture, $"p{product:d3}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
