using NodaTime;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Quotas;

namespace PostPurchase.Core.Tests.Quotas;

public sealed class QuotaPeakTests
{
    [Fact]
    public async Task With_a_hundred_mails_an_hour_and_ten_thousand_offers_contract_mails_leave_within_a_minute()
    {
        var result = await new QuotaPeak(10_000, 40, new SendingQuota { PerHour = 100 }, Seeds.Seed).Run(Duration.FromHours(6));

        Assert.InRange(result.ContractDelays.Count, 180, 300);
        Assert.All(result.ContractDelays, delay => Assert.InRange(delay, Duration.Zero, Duration.FromMinutes(1)));
        Assert.InRange(result.MostInAnHour, 60, 100);

        // Three days have room for some 70 an hour; the rest would be yesterday's news.
        Assert.InRange(result.Offers.Count, 3_500, 5_100);
        Assert.Equal(10_000, result.Offers.Count + result.Expired);
        Assert.Equal(0, result.Open);
    }
}
