using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Core.Tests.Occasions.Planning;

public sealed class OccasionPlannerTests
{
    private static readonly Instant Start = Happened.Moment("2026-03-26T09:00:00Z");

    [Fact]
    public async Task A_season_comes_to_every_customer_in_the_last_order()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "ben@example.com");
        await driver.MoveTo("2026-03-30T09:00:00Z");
        await driver.Orders("3", "anna@example.com");

        await driver.MoveTo("2026-04-06T00:00:00Z");

        Assert.Equal(["anna@example.com season 2026-04-05T08:00:00Z", "ben@example.com season 2026-04-05T08:00:00Z"], driver.Sent.Order());
        Assert.Equal((0, 1, 1), await Counts(driver));
        Assert.Equal(["season easter-2026"], await driver.OccasionsOf("3"));
    }

    [Fact]
    public async Task A_season_comes_again_the_next_year()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com");

        await driver.MoveTo("2027-05-01T00:00:00Z");

        Assert.Equal(["season easter-2026", "season easter-2027"], await driver.OccasionsOf("1"));
        Assert.Equal(2, driver.Sent.Count);
    }

    [Fact]
    public async Task Two_dates_of_one_day_both_come()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(
            AnOccasion.Date("one", new DateRule.Fixed(4, 10)), AnOccasion.Date("two", new DateRule.Fixed(4, 10))));
        await driver.Orders("1", "anna@example.com");

        await driver.MoveTo("2026-04-12T00:00:00Z");

        Assert.Equal(["season one-2026", "season two-2026"], await driver.OccasionsOf("1"));
    }

    [Fact]
    public async Task A_date_of_a_country_takes_customers_there()
    {
        var driver = new OccasionDriver(
            Start, null, AnOccasion.Season(AnOccasion.Date("day", new DateRule.Fixed(4, 10)) with { Countries = ["AT"] }));
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "resi@example.com", null, order => order with { DeliveryAddress = order.DeliveryAddress! with { Country = "AT" } });

        await driver.MoveTo("2026-04-12T00:00:00Z");

        Assert.Equal((0, 1), ((await driver.OccasionsOf("1")).Count, (await driver.OccasionsOf("2")).Count));
    }

    [Fact]
    public async Task An_audience_is_asked_over_all_that_was_bought()
    {
        var campaign = AnOccasion.Season(AnOccasion.Easter());
        var driver = new OccasionDriver(Start, null, campaign with
        {
            Occasion = campaign.Occasion! with { Audience = [new Condition("customer.orders", ConditionOperator.AtLeast, "2")] },
        });
        await driver.Orders("1", "anna@example.com", "c1");
        await driver.Orders("2", "anna.mueller@example.com", "c1");
        await driver.Orders("3", "ben@example.com", "c2");

        await driver.MoveTo("2026-04-06T00:00:00Z");

        Assert.Equal((0, 1, 0), await Counts(driver));
    }

    [Fact]
    public async Task Who_has_two_addresses_gets_a_season_once()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com", "c1");
        await driver.MoveTo("2026-03-27T09:00:00Z");
        await driver.Orders("2", "anna@work.example", "c1");
        await driver.Orders("3", "anna@example.com", "c9");
        await driver.MoveTo("2026-03-28T09:00:00Z");
        await driver.Orders("4", "anna@home.example", "c9");

        await driver.MoveTo("2026-04-06T00:00:00Z");

        // Address after address leads to the last order.
        Assert.Equal(["anna@home.example season 2026-04-05T08:00:00Z", "anna@work.example season 2026-04-05T08:00:00Z"], driver.Sent.Order());
    }

    [Fact]
    public async Task A_cancelled_order_carries_nothing_and_one_that_is_cancelled_later_sends_nothing()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "anna@example.com");
        await driver.Orders("3", "ben@example.com");
        await driver.Journeys.Happens(Happened.At("2026-03-27T09:00:00Z", "2").Cancelled());

        await driver.MoveTo("2026-04-04T12:00:00Z");
        Assert.Equal((1, 0, 1), await Counts(driver));
        await driver.Journeys.Happens(Happened.At("2026-04-04T12:00:00Z", "3").Cancelled());
        await driver.MoveTo("2026-04-06T00:00:00Z");

        Assert.Equal(["anna@example.com season 2026-04-05T08:00:00Z"], driver.Sent);
    }

    [Fact]
    public async Task A_customer_who_orders_after_the_planning_gets_it_once()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com");
        await driver.MoveTo("2026-04-04T12:00:00Z");
        await driver.Orders("2", "anna@example.com");

        await driver.MoveTo("2026-04-08T00:00:00Z");

        Assert.Equal(["anna@example.com season 2026-04-05T08:00:00Z"], driver.Sent);
    }

    [Fact]
    public async Task Who_has_not_ordered_for_a_while_is_won_back_once_after_each_last_order()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.WinBack());
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "ben@example.com");
        await driver.MoveTo("2026-05-01T09:00:00Z");
        await driver.Orders("3", "anna@example.com");

        await driver.MoveTo("2027-03-01T00:00:00Z");

        Assert.Equal(
            ["ben@example.com win-back 2026-06-24T08:00:00Z", "anna@example.com win-back 2026-07-30T08:00:00Z"], driver.Sent);
    }

    [Fact]
    public async Task Who_orders_between_planning_and_sending_is_not_won_back()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.WinBack());
        await driver.Orders("1", "anna@example.com");
        await driver.MoveTo("2026-06-24T05:00:00Z");
        Assert.Single(await driver.OccasionsOf("1"));
        await driver.Orders("2", "anna@example.com");

        await driver.MoveTo("2026-07-01T00:00:00Z");

        Assert.Empty(driver.Sent);
    }

    [Fact]
    public async Task An_anniversary_is_of_the_first_order_and_comes_in_the_last()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Anniversary());
        await driver.Orders("1", "anna@example.com");
        await driver.MoveTo("2026-09-01T09:00:00Z");
        await driver.Orders("2", "anna@example.com");

        await driver.MoveTo("2028-09-02T00:00:00Z");

        Assert.Equal(["anna@example.com anniversary 2027-03-26T09:00:00Z", "anna@example.com anniversary 2028-03-26T09:00:00Z"], driver.Sent);
        Assert.Empty(await driver.OccasionsOf("1"));
    }

    [Fact]
    public async Task A_refill_is_due_after_the_order_that_has_it_unless_it_was_bought_again()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Of(
            "refill", new OccasionRule.Reorder { After = Period.FromDays(30), Tags = ["coffee"] }));
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "ben@example.com");
        await driver.Orders("3", "carl@example.com", null, order => order with { Lines = [.. order.Lines.Select(line => line with { Tags = [] })] });
        await driver.MoveTo("2026-04-10T09:00:00Z");
        await driver.Orders("4", "ben@example.com");
        await driver.Orders("5", "anna@example.com", null, order => order with { Lines = [.. order.Lines.Select(line => line with { Tags = [] })] });

        await driver.MoveTo("2026-06-01T00:00:00Z");

        Assert.Equal(["refill 1"], await driver.OccasionsOf("1"));
        Assert.Equal(["ben@example.com refill 2026-05-10T08:00:00Z"], driver.Sent.Where(mail => mail.StartsWith("ben", StringComparison.Ordinal)));
        Assert.Empty(await driver.OccasionsOf("3"));
    }

    [Fact]
    public async Task A_customer_without_orders_is_taken_out_of_the_index()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com");
        await new CustomerPartitions(driver.Store).Unregister(
            driver.Keys.OfAddress(driver.Journeys.Shop.Id, "anna@example.com"), new OrderId("1"), CancellationToken.None);

        await driver.MoveTo("2026-04-06T00:00:00Z");

        Assert.DoesNotContain(driver.Store.Texts(), text => text.StartsWith("customers|", StringComparison.Ordinal));
        Assert.Empty(driver.Sent);
    }

    [Fact]
    public async Task An_erased_customer_gets_nothing_and_leaves_nothing()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com");
        await driver.MoveTo("2026-04-04T12:00:00Z");
        Assert.Single(driver.Store.Texts(), text => text.Contains(" occasion|season ", StringComparison.Ordinal));

        await driver.Journeys.Happens(new CustomerEvent.Erased { At = driver.Now, Customer = new CustomerRef(null, "anna@example.com") });
        await driver.MoveTo("2026-04-08T00:00:00Z");

        Assert.Empty(driver.Sent);
        Assert.DoesNotContain(driver.Store.Texts(), text => text.Contains(" occasion|season ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_says_what_came_of_it()
    {
        var driver = new OccasionDriver(Start, null, AnOccasion.Season(AnOccasion.Easter()));
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "ben@example.com");
        await driver.Journeys.Happens(Happened.At("2026-03-27T09:00:00Z", "2").Cancelled());

        await driver.MoveTo("2026-04-06T00:00:00Z");

        var plan = await new PlanBook(driver.Store).Plan(driver.Journeys.Shop.Id, "season", CancellationToken.None);
        Assert.Equal(new PlanState.PlannedDay(new LocalDate(2026, 4, 5), 2, 1), Assert.Single(plan!.Value.State.Recent));
    }

    private static async Task<(int One, int Two, int Three)> Counts(OccasionDriver driver) => (
        (await driver.OccasionsOf("1")).Count, (await driver.OccasionsOf("2")).Count, (await driver.OccasionsOf("3")).Count);
}
