using PostPurchase.Core.Recommendations.Learning;

namespace PostPurchase.Core.Tests.Recommendations;

/// <summary>When two products are said to go together.</summary>
public sealed class PairWeightTests
{
    [Theory]
    [InlineData(20, 50, 60, 1000, true)]
    [InlineData(3, 50, 60, 1000, false)]
    [InlineData(2, 2, 2, 100_000, false)]
    [InlineData(3, 3, 3, 100_000, true)]
    [InlineData(30, 500, 600, 10_000, false)]
    [InlineData(250, 500, 500, 500, false)]
    public void Only_what_is_hardly_chance_tells(int both, int one, int other, int all, bool tells) =>
        Assert.Equal(tells, new PairWeight(both, one, other, all).Tells);

    [Fact]
    public void Lift_says_how_many_times_more_often() => Assert.Equal(5, new PairWeight(10, 40, 50, 1000).Lift, 6);

    [Fact]
    public void The_part_of_many_buyers_counts_more_than_that_of_few() =>
        Assert.True(PairWeight.Score(50, 100) > PairWeight.Score(3, 4));
}
