using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Tests.Results;

/// <summary>Published examples.</summary>
public sealed class StatisticsTests
{
    /// <summary>R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_of_a_proportion_is_Wilsons(int count, int of, double low, double high)
    {
        var interval = new Proportion(count, of).Wilson();

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    /// <summary>
    /// R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), table
    /// II, method 10.
    /// </summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_interval_of_a_difference_of_proportions_is_Newcombes(int one, int ofOne, int other, int ofOther, double low, double high)
    {
        var interval = ProportionDifference.Newcombe(new Proportion(one, ofOne), new Proportion(other, ofOther));

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3 (AUTO83B.DAT): T = −12.94627 with 136.8750 degrees of freedom.</summary>
    [Fact]
    public void The_difference_of_means_is_Welchs()
    {
        var one = SampleOf(249, 20.14458m, 6.41470m);
        var other = SampleOf(79, 30.48101m, 6.10771m);

        var welch = MeanDifference.Welch(one, other);

        Assert.Equal(-10.33643, welch.Difference, 5);
        Assert.Equal(136.875, welch.Freedom, 0.001);
        var error = welch.Difference / -12.94627;
        Assert.Equal(welch.Difference - (1.97745 * error), welch.Interval.Low, 3);
        Assert.Equal(welch.Difference + (1.97745 * error), welch.Interval.High, 3);
    }

    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975.</summary>
    [Theory]
    [InlineData(5, 2.571)]
    [InlineData(10, 2.228)]
    [InlineData(29, 2.045)]
    [InlineData(60, 2.000)]
    [InlineData(100, 1.984)]
    [InlineData(double.PositiveInfinity, 1.960)]
    public void Quantiles_of_t_are_those_of_the_table(double freedom, double quantile) =>
        Assert.Equal(quantile, StudentT.Quantile(freedom), 0.001);

    [Fact]
    public void A_net_promoter_score_is_promoters_less_detractors_with_the_interval_of_that_difference()
    {
        // 50 of 100 promoters and 20 detractors: 30, with a standard error of sqrt((0.7 - 0.09) / 100).
        var score = new NetPromoter(50, 30, 20);

        Assert.Equal(30, score.Score);
        Assert.Equal((14.7, 45.3), (Math.Round(score.Interval!.Low, 1), Math.Round(score.Interval.High, 1)));
        Assert.Null(new NetPromoter(20, 5, 4).Interval);
        Assert.Null(new NetPromoter(0, 0, 0).Score);
    }

    [Fact]
    public void Too_few_have_no_interval()
    {
        Assert.Null(new Proportion(10, 29).Interval);
        Assert.NotNull(new Proportion(10, 30).Interval);
        Assert.Null(new Proportion(0, 0).Share);
    }

    [Theory]
    [InlineData(4, 5, false)]
    [InlineData(5, 5, true)]
    public void A_difference_needs_some_who_bought_again_in_both_groups(int treated, int heldOut, bool isShown)
    {
        var window = LoyaltyFigures.Window(new Proportion(treated, 900), new Proportion(heldOut, 100));

        Assert.Equal(isShown, window.Difference is not null);
    }

    [Fact]
    public void A_difference_needs_enough_customers_in_both_groups() =>
        Assert.Null(LoyaltyFigures.Window(new Proportion(90, 900), new Proportion(20, 99)).Difference);

    /// <summary>A sample with this mean and deviation.</summary>
    private static Sample SampleOf(int count, decimal mean, decimal deviation) =>
        new(count, count * mean, ((count - 1) * deviation * deviation) + (count * mean * mean));
}
