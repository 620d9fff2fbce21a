using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Core.Tests.Occasions.Planning;

/// <summary>Birthdays over leap years and time zones.</summary>
public sealed class OccasionZoneTests
{
    private static readonly Instant Start = Happened.Moment("2027-01-10T09:00:00Z");

    [Theory]
    [InlineData("Pacific/Kiritimati", "2027-06-09T20:00:00Z")]
    [InlineData("Pacific/Pago_Pago", "2027-06-10T21:00:00Z")]
    [InlineData("Pacific/Apia", "2027-06-09T21:00:00Z")]
    [InlineData("Europe/Berlin", "2027-06-10T08:00:00Z")]
    public async Task A_birthday_begins_where_the_customer_lives(string zone, string mail)
    {
        var driver = Driver(zone, LeapDayPolicy.LastOfFebruary);
        await Born(driver, "--06-10");

        await driver.MoveTo("2027-12-31T00:00:00Z");

        Assert.Equal([$"anna@example.com birthday {mail}"], driver.Sent);
    }

    [Theory]
    [InlineData(LeapDayPolicy.LastOfFebruary, "2027-02-28 2028-02-29 2029-02-28")]
    [InlineData(LeapDayPolicy.FirstOfMarch, "2027-03-01 2028-02-29 2029-03-01")]
    [InlineData(LeapDayPolicy.LeapYearsOnly, "2028-02-29")]
    public async Task Who_was_born_on_29_February_is_congratulated_once_a_year(LeapDayPolicy policy, string days)
    {
        var driver = Driver("Europe/Berlin", policy);
        await Born(driver, "1992-02-29");

        await driver.MoveTo("2029-12-31T00:00:00Z");

        Assert.Equal(days.Split(' ').Select(day => $"anna@example.com birthday {day}T09:00:00Z"), driver.Sent);
    }

    [Theory]
    [InlineData("NZ", "2027-06-09T22:00:00Z")]
    [InlineData("CO", "2027-06-10T15:00:00Z")]
    public async Task Who_moves_between_planning_and_sending_gets_it_once_by_the_new_zone(string country, string mail)
    {
        var driver = Driver("Europe/Berlin", LeapDayPolicy.LastOfFebruary);
        await Born(driver, "--06-10");
        await driver.MoveTo("2027-06-09T03:00:00Z");
        Assert.Single(await driver.OccasionsOf("1"));

        await driver.Orders("1", "anna@example.com", null, order => order with
        {
            PlacedAt = Start,
            RevisedAt = driver.Now,
            DeliveryAddress = An.Address() with { Country = country, Region = null, PostalCode = null },
        });
        await driver.MoveTo("2027-12-31T00:00:00Z");

        Assert.Equal([$"anna@example.com birthday {mail}"], driver.Sent);
    }

    [Fact]
    public async Task A_birthday_that_is_corrected_comes_once_within_half_a_year()
    {
        var driver = Driver("Europe/Berlin", LeapDayPolicy.LastOfFebruary);
        await Born(driver, "--12-28");
        await driver.MoveTo("2027-12-29T00:00:00Z");
        await Tell(driver, "--01-03");
        await driver.MoveTo("2028-12-31T00:00:00Z");
        await Tell(driver, "--01-02");
        await driver.MoveTo("2029-12-31T00:00:00Z");

        // The 28th of December, then not six days later; the next January again.
        Assert.Equal(["anna@example.com birthday 2027-12-28T09:00:00Z", "anna@example.com birthday 2029-01-02T09:00:00Z"], driver.Sent);
    }

    private static OccasionDriver Driver(string zone, LeapDayPolicy policy) =>
        new(Start, A.Shop() with { TimeZone = zone }, AnOccasion.Birthday(policy));

    /// <summary>A customer orders, tells the birthday, and consents to be written to on it.</summary>
    private static async Task Born(OccasionDriver driver, string birthday)
    {
        await driver.Orders("1", "anna@example.com", null, order => order with { DeliveryAddress = null });
        await driver.Journeys.Happens(new CustomerEvent.ConsentGiven
        {
            At = driver.Now,
            Customer = new CustomerRef(null, "anna@example.com"),
            Source = "preferences",
            Categories = CategorySet.Of(ConsentCategory.Birthday),
        });
        await Tell(driver, birthday);
    }

    private static Task Tell(OccasionDriver driver, string birthday) => driver.Journeys.Happens(new CustomerEvent.PreferencesChanged
    {
        At = driver.Now,
        Customer = new CustomerRef(null, "anna@example.com"),
        Source = "preferences",
        Birthday = Birthday.Parse(birthday),
    });
}
