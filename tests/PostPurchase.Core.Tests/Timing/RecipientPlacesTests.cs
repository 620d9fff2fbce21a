using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

public sealed class RecipientPlacesTests
{
    private static readonly Shop Shop = new()
    {
        Id = new ShopId("demo"),
        Name = "Demo",
        TimeZone = "Europe/Vienna",
        Country = "DE",
        Region = "BY",
        Language = "de",
        Sender = null!,
        Brand = null!,
    };

    [Theory]
    [InlineData("DE", null, null, "Europe/Berlin")]
    [InlineData("de", "BE", null, "Europe/Berlin")]
    [InlineData("CH", null, null, "Europe/Zurich")]
    [InlineData("FR", null, null, "Europe/Paris")]
    [InlineData("RE", null, null, "Indian/Reunion")]
    [InlineData("ES", null, null, "Europe/Madrid")]
    [InlineData("ES", "GC", null, "Atlantic/Canary")]
    [InlineData("ES", "ES-TF", null, "Atlantic/Canary")]
    [InlineData("ES", null, "35001", "Atlantic/Canary")]
    [InlineData("PT", null, "1000-001", "Europe/Lisbon")]
    [InlineData("PT", "PT-20", null, "Atlantic/Azores")]
    [InlineData("PT", null, "9000-001", "Atlantic/Madeira")]
    [InlineData("PT", null, "9500-001", "Atlantic/Azores")]
    [InlineData("US", "NY", null, "America/New_York")]
    [InlineData("US", "US-CA", null, "America/Los_Angeles")]
    [InlineData("US", "hi", null, "Pacific/Honolulu")]
    [InlineData("CA", "BC", null, "America/Vancouver")]
    [InlineData("AU", "WA", null, "Australia/Perth")]
    [InlineData("BR", "AM", null, "America/Manaus")]
    [InlineData("MX", "Q ROO", null, "America/Cancun")]
    [InlineData("RU", "SVE", null, "Asia/Yekaterinburg")]
    [InlineData("CN", null, null, "Asia/Shanghai")]
    [InlineData("US", null, null, "Europe/Vienna")]
    [InlineData("US", "ZZ", null, "Europe/Vienna")]
    [InlineData("ZZ", null, null, "Europe/Vienna")]
    [InlineData(null, "NY", null, "Europe/Vienna")]
    [InlineData(" ", null, null, "Europe/Vienna")]
    public void The_zone_is_the_address_or_else_the_shops(string? country, string? region, string? postalCode, string zone)
    {
        var address = new Address { Country = country, Region = region, PostalCode = postalCode };
        Assert.Equal(zone, RecipientPlaces.For(address, Shop).Zone.Id);
    }

    [Fact]
    public void Without_an_address_zone_and_holidays_are_the_shops()
    {
        var place = RecipientPlaces.For(null, Shop);
        Assert.Equal(("Europe/Vienna", "DE-BY"), (place.Zone.Id, place.Holidays.Region));
    }

    [Theory]
    [InlineData("DE", "Berlin", "DE-BE")]
    [InlineData("DE", null, "DE")]
    [InlineData("AT", "9", "AT")]
    [InlineData("US", "NY", "none")]
    [InlineData(null, null, "DE-BY")]
    public void Holidays_are_the_addresses_country_and_state(string? country, string? region, string holidays) =>
        Assert.Equal(holidays, RecipientPlaces.For(new Address { Country = country, Region = region }, Shop).Holidays.Region);

    [Fact]
    public void A_shop_with_an_unknown_zone_is_an_error_that_names_it()
    {
        Assert.False(RecipientPlaces.IsZone("Europe/Atlantis"));
        Assert.True(RecipientPlaces.IsZone("Europe/Berlin"));
        var error = Assert.Throws<InvalidOperationException>(() => RecipientPlaces.For(null, Shop with { TimeZone = "Europe/Atlantis" }));
        Assert.Contains("Europe/Atlantis", error.Message, StringComparison.Ordinal);
    }
}
