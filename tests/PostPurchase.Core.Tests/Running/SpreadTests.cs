using System.Globalization;
using NodaTime;
using PostPurchase.Core.Running;

namespace PostPurchase.Core.Tests.Running;

public sealed class SpreadTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly Instant Until = From + Duration.FromMinutes(10);

    [Fact]
    public void What_waits_for_the_same_moment_comes_apart()
    {
        var moments = Enumerable.Range(0, 1000).Select(number => Spread.After(From, Until, number.ToString(CultureInfo.InvariantCulture))).ToList();

        Assert.All(moments, at => Assert.InRange(at, Until, Until + Duration.FromMinutes(1)));
        var tenths = moments.GroupBy(at => (int)((at - Until).TotalSeconds / 6)).Select(tenth => tenth.Count()).ToList();
        Assert.Equal(10, tenths.Count);
        Assert.All(tenths, count => Assert.InRange(count, 60, 140));
    }

    [Fact]
    public void The_same_name_gets_the_same_moment_for_ever() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 26, 9, 10) + Duration.FromMilliseconds(6_792), Spread.After(From, Until, "6f1d2c3b|3"));

    [Fact]
    public void A_wait_that_is_over_stays_as_it_is()
    {
        Assert.Equal(From, Spread.After(From, From, "x"));
        Assert.Equal(From - Duration.FromDays(1), Spread.After(From, From - Duration.FromDays(1), "x"));
    }
}
