using System.Text.Json;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.FrequencyCaps;

public sealed class FrequencyCapTests
{
    [Fact]
    public void By_default_one_advertising_mail_in_7_days_and_one_mail_a_day()
    {
        var cap = JsonSerializer.Deserialize<FrequencyCap>("{}", CoreJson.Options);

        Assert.Equal(new FrequencyCap { Advertising = new AdvertisingLimit { Most = 1, Days = 7 }, NonContractPerDay = 1, WithinJourney = false }, cap);
    }

    [Fact]
    public void A_limit_switched_off_stays_so_when_stored()
    {
        var shop = A.Shop() with { FrequencyCap = new FrequencyCap { NonContractPerDay = 0 } };

        var read = JsonSerializer.Deserialize<Shop>(JsonSerializer.Serialize(shop, CoreJson.Options), CoreJson.Options);

        Assert.Equal(shop.FrequencyCap, read?.FrequencyCap);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 7, 1)]
    [InlineData(100, 366, 100)]
    public void A_cap_in_its_ranges_has_no_problem(int most, int days, int perDay) => Assert.Null(Cap(most, days, perDay).Problem);

    [Theory]
    [InlineData(0, 7, 1, "allows 0 advertising mails")]
    [InlineData(101, 7, 1, "allows 101 advertising mails")]
    [InlineData(1, 0, 1, "in 0 days")]
    [InlineData(1, 367, 1, "in 367 days")]
    [InlineData(1, 7, -1, "allows -1 mails a day")]
    [InlineData(1, 7, 101, "allows 101 mails a day")]
    public void A_cap_out_of_its_ranges_says_what_is_wrong(int most, int days, int perDay, string problem) =>
        Assert.Contains(problem, Cap(most, days, perDay).Problem, StringComparison.Ordinal);

    private static FrequencyCap Cap(int most, int days, int perDay) =>
        new() { Advertising = new AdvertisingLimit { Most = most, Days = days }, NonContractPerDay = perDay };
}
