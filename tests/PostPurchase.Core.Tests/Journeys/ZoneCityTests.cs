using NodaTime;
using PostPurchase.Core.Journeys.Explaining;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>Explanations tell times with the city of their zone, in the reader's language.</summary>
public sealed class ZoneCityTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Berlin", "Berlin")]
    [InlineData("Europe/Vienna", "Wien", "Vienna")]
    [InlineData("Europe/Zurich", "Zürich", "Zurich")]
    [InlineData("Europe/Kyiv", "Kiew", "Kyiv")]
    [InlineData("Atlantic/Canary", "Kanaren", "Canary")]
    [InlineData("Europe/London", "London", "London")]
    [InlineData("America/New_York", "New York", "New York")]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires", "Buenos Aires")]
    public void The_city_is_named_in_the_language(string id, string german, string english)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];

        Assert.Equal(german, GermanWording.Instance.City(zone));
        Assert.Equal(english, EnglishWording.Instance.City(zone));
    }
}
