using PostPurchase.Core.Quotas;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Quotas;

public sealed class QuotaForecastTests
{
    private static readonly SendingQuota Hundred = new() { PerHour = 100 };

    public static TheoryData<int> Runs { get; } = [.. Enumerable.Range(0, 50)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Each_mail_is_sent_late_or_expired_once_and_in_its_time(int run)
    {
        var (parts, quota, _) = Some(run);

        Assert.All(QuotaForecast.Fit(parts, quota).Zip(parts), pair =>
        {
            var (fitted, part) = pair;
            Assert.Same(part, fitted.Part);
            Assert.Equal(part.Count, fitted.OnTime + fitted.Late + fitted.Expired);
            Assert.All(fitted.Sent, sent => Assert.True(sent.Hour >= part.Hour && sent.Hour <= part.LastHour && part.IsOpen(sent.Hour) && sent.Count > 0));
        });
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Neither_hour_nor_day_has_more_than_the_quota(int run)
    {
        var (parts, quota, _) = Some(run);
        var hours = QuotaForecast.Fit(parts, quota).SelectMany(fitted => fitted.Sent)
            .GroupBy(sent => sent.Hour).ToDictionary(group => group.Key, group => group.Sum(sent => sent.Count));

        Assert.All(hours.Values, count => Assert.True(count <= quota.PerHour.GetValueOrDefault(int.MaxValue) && count <= quota.PerMinute.GetValueOrDefault(int.MaxValue / 60) * 60));
        for (var hour = 0; hour <= hours.Keys.DefaultIfEmpty().Max(); hour++)
        {
            Assert.True(Enumerable.Range(hour, 24).Sum(at => hours.GetValueOrDefault(at)) <= quota.PerDay.GetValueOrDefault(int.MaxValue));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void No_class_goes_later_because_of_one_below_it(int run)
    {
        var (parts, quota, random) = Some(run);
        var lowest = (SendingClass)random.Next(4);
        var without = parts.Where(part => part.Of.Class <= lowest).ToList();

        Assert.Equal(
            QuotaForecast.Fit(without, quota).SelectMany(fitted => fitted.Sent),
            QuotaForecast.Fit(parts, quota).Where(fitted => fitted.Part.Of.Class <= lowest).SelectMany(fitted => fitted.Sent));
    }

    [Fact]
    public void Ten_thousand_offers_under_a_hundred_an_hour_go_at_seventy_an_hour_and_expire_after_their_last_hour()
    {
        LoadPart[] parts = [Part(SendingClass.Offers, 10, 10_000, 10 + 99), Part(SendingClass.Contract, 12, 60, 200)];

        var fitted = QuotaForecast.Fit(parts, Hundred);

        Assert.Equal((60, 0, 0), (fitted[1].OnTime, fitted[1].Late, fitted[1].Expired));
        Assert.Equal((70, (98 * 70) + 10, 10_000 - (99 * 70) - 10, 109), (fitted[0].OnTime, fitted[0].Late, fitted[0].Expired, fitted[0].LastSent));
    }

    private static (List<LoadPart> Parts, SendingQuota Quota, Random Random) Some(int run)
    {
        var random = new Random(Seeds.Seed + run);
        int? Maybe(int least, int most) => random.Next(3) == 0 ? null : random.Next(least, most);
        var quota = new SendingQuota { PerMinute = Maybe(1, 5), PerHour = Maybe(1, 120), PerDay = Maybe(10, 1_500) };
        var parts = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Random(random)).ToList();
        return (parts, quota, random);
    }

    private static LoadPart Random(Random random)
    {
        var (hour, closed) = (random.Next(100), random.Next(24));
        return Part((SendingClass)random.Next(4), hour, random.Next(1, 400), hour + random.Next(60)) with { IsOpen = at => at % 24 != closed };
    }

    private static LoadPart Part(SendingClass of, int hour, int count, int last) =>
        new(new LoadName(new ShopId("demo"), "c", "s", of), hour, count, last);
}
