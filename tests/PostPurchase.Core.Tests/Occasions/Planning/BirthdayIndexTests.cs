using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Core.Tests.Occasions.Planning;

/// <summary>Who is listed under which birthday, by what orders know.</summary>
public sealed class BirthdayIndexTests
{
    private const string Anna = "anna@example.com";

    private static readonly Instant Start = Happened.Moment("2026-03-26T09:00:00Z");
    private static readonly Campaign Campaign = ACampaign.Of(ACampaign.CheckIn("check-in", AnchorEvent.Placed));
    private static readonly AnnualDate May = new(5, 1);
    private static readonly AnnualDate June = new(6, 10);

    [Fact]
    public async Task A_birthday_is_listed_with_the_consent_and_moves_when_it_is_corrected()
    {
        var driver = new OccasionDriver(Start, null, Campaign);
        await driver.Orders("1", Anna);
        await driver.Orders("2", Anna);
        await Tell(driver, "1990-05-01");
        Assert.Equal(0, await Count(driver, May));

        await Consent(driver);
        Assert.Equal((1, 0), (await Count(driver, May), await Count(driver, June)));
        await driver.MoveTo(Start + Duration.FromHours(1));
        await Tell(driver, "--06-10");

        Assert.Equal((0, 1), (await Count(driver, May), await Count(driver, June)));
    }

    [Fact]
    public async Task A_birthday_that_the_shop_told_is_listed_with_the_consent_only()
    {
        var driver = new OccasionDriver(Start, null, Campaign);
        await driver.Orders("1", Anna, null, order => order with { Customer = A.Buyer() });
        Assert.Equal(0, await Count(driver, May));

        await Consent(driver);

        Assert.Equal(1, await Count(driver, May));
    }

    [Fact]
    public async Task A_box_at_checkout_whose_text_says_so_is_a_consent()
    {
        var consent = A.ConsentSettings();
        var covering = new OccasionDriver(Start, A.Shop() with { Consent = consent with { CheckoutWording = "2026-03" } }, Campaign);
        var other = new OccasionDriver(Start, A.Shop() with { Consent = consent }, Campaign);
        foreach (var driver in new[] { covering, other })
        {
            await driver.Orders("1", Anna, null, order => order with { Customer = A.Buyer() });
        }

        Assert.Equal((1, 0), (await Count(covering, May), await Count(other, May)));
    }

    [Fact]
    public async Task Who_takes_the_consent_back_is_listed_no_more()
    {
        var driver = await Listed();
        await driver.Journeys.Happens(new CustomerEvent.ConsentWithdrawn
        {
            At = driver.Now,
            Customer = new CustomerRef(null, Anna),
            Source = "preferences",
            Categories = CategorySet.Of(ConsentCategory.Birthday),
        });

        Assert.Equal(0, await Count(driver, June));
    }

    [Fact]
    public async Task An_erased_customer_is_listed_no_more()
    {
        var driver = await Listed();
        await driver.Journeys.Happens(new CustomerEvent.Erased { At = driver.Now, Customer = new CustomerRef(null, Anna) });

        Assert.Equal(0, await Count(driver, June));
        Assert.DoesNotContain(driver.Store.Texts(), text => text.Contains("handled|birthday", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_order_that_goes_takes_the_birthday_along()
    {
        var driver = await Listed();
        await driver.Orders("2", Anna);
        Assert.Equal(1, await driver.BirthdayTraces.Erase(driver.Journeys.Key(new OrderId("1")), CancellationToken.None));
        Assert.Equal(1, await Count(driver, June));

        await driver.BirthdayTraces.Erase(driver.Journeys.Key(new OrderId("2")), CancellationToken.None);
        Assert.Equal(0, await driver.BirthdayTraces.Erase(driver.Journeys.Key(new OrderId("2")), CancellationToken.None));

        Assert.Equal(0, await Count(driver, June));
    }

    private static async Task<OccasionDriver> Listed()
    {
        var driver = new OccasionDriver(Start, null, Campaign);
        await driver.Orders("1", Anna);
        await Consent(driver);
        await Tell(driver, "--06-10");
        Assert.Equal(1, await Count(driver, June));
        return driver;
    }

    private static ValueTask<int> Count(OccasionDriver driver, AnnualDate born) =>
        driver.Birthdays.Count(driver.Journeys.Shop.Id, born, CancellationToken.None);

    private static Task Consent(OccasionDriver driver) => driver.Journeys.Happens(new CustomerEvent.ConsentGiven
    {
        At = driver.Now,
        Customer = new CustomerRef(null, Anna),
        Source = "preferences",
        Categories = CategorySet.Of(ConsentCategory.Birthday),
    });

    private static Task Tell(OccasionDriver driver, string birthday) => driver.Journeys.Happens(new CustomerEvent.PreferencesChanged
    {
        At = driver.Now,
        Customer = new CustomerRef(null, Anna),
        Source = "preferences",
        Birthday = Birthday.Parse(birthday),
    });
}
