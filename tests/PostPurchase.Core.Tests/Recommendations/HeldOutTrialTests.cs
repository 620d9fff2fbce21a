using NodaTime;
using PostPurchase.Core.Recommendations.Trials;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Recommendations;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Recommendations;

/// <summary>Recommendations against what is most popular, on orders that have something to find and on orders that have not.</summary>
public sealed class HeldOutTrialTests(ITestOutputHelper output)
{
    private const int Customers = 20_000;

    [Fact]
    public void What_is_bought_together_is_found_and_beats_what_is_popular()
    {
        var report = Run(structured: true);

        Assert.True(report.Recommended.Trials > 5000);
        Assert.True(report.GainInterval.Low > 0.1, $"{report}, gain {report.GainInterval}");
    }

    [Fact]
    public void Where_there_is_nothing_to_find_it_does_no_worse()
    {
        var report = Run(structured: false);

        Assert.True(report.WithLearned < report.Recommended.Trials / 20, $"{report}");
        Assert.True(report.GainInterval.High >= 0 && report.Gain > -0.005, $"{report}, gain {report.GainInterval}");
    }

    [Fact]
    public void The_last_order_is_never_learned_from()
    {
        // Everybody who bought a bought b last, and never before: it can't be known.
        var orders = Enumerable.Range(0, 50).SelectMany(customer => new[]
        {
            Order($"{customer}-1", customer, 1, "a"),
            Order($"{customer}-2", customer, 2, "b"),
        });

        var report = HeldOutTrial.Run(orders);

        Assert.Equal((0, 50, 0), (report.Recommended.Hits, report.Recommended.Trials, report.Pairs));
    }

    [Fact]
    public void The_interval_of_a_rate_is_that_of_Wilson()
    {
        // 10 of 100: 5.5 % to 17.4 %, as in Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", 2001, formula (4).
        var (low, high) = new HitRate(10, 100).Interval;

        Assert.Equal(0.0552, low, 3);
        Assert.Equal(0.1744, high, 3);
        Assert.Equal((0, 1), new HitRate(0, 0).Interval);
    }

    private TrialReport Run(bool structured)
    {
        var report = HeldOutTrial.Run(new PlantedOrders(Seeds.Seed, structured).Of(Customers));
        output.WriteLine($"structured {structured}: {report} {report.Recommended.Interval} {report.Popular.Interval} gain {report.Gain} {report.GainInterval}");
        return report;
    }

    private static TrialOrder Order(string id, int customer, int day, params string[] products) =>
        new(id, $"customer-{customer}", Instant.FromUtc(2026, 1, day, 9, 0), products);
}
