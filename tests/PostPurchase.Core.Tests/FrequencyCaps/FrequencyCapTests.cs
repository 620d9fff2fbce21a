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
}
