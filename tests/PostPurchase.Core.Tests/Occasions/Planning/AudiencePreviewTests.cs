using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Core.Tests.Occasions.Planning;

/// <summary>What is shown before is what is planned then.</summary>
public sealed class AudiencePreviewTests
{
    private static readonly Instant Start = Happened.Moment("2026-03-26T09:00:00Z");

    [Fact]
    public async Task It_counts_whom_the_day_takes_and_whom_it_leaves_out()
    {
        var driver = new OccasionDriver(Start, new BuiltInCampaigns());
        await driver.Orders("1", "anna@example.com");
        await driver.Orders("2", "ben@example.com");
        await driver.Orders("3", "carl@example.com");
        await driver.Orders("4", "resi@example.com", null, order => order with { DeliveryAddress = order.DeliveryAddress! with { Country = "FR" } });
        await driver.Journeys.Happens(Happened.At("2026-03-26T09:00:00Z", "3").Cancelled());

        var before = await Sum(driver);
        Assert.Equal((4, 2, 2, 0, 2), (before.Looked, before.Included, before.MayBeWritten, before.AlreadyHad, before.NotConcerned + before.OutsideAudience));
        Assert.Equal((new LocalDate(2026, 4, 30), new LocalDate(2026, 5, 10)), (before.From, before.Date));
        Assert.Equal(["1", "2"], before.Examples);

        await driver.MoveTo("2026-04-29T08:00:00Z");
        var after = await Sum(driver);

        Assert.Equal((0, 2), (after.Included, after.AlreadyHad));
        var came = await Task.WhenAll(new[] { "1", "2", "3", "4" }.Select(async order =>
            (await driver.OccasionsOf(order)).Count(occasion => occasion == "seasonal mothers-day-2026")));
        Assert.Equal([1, 1, 0, 0], came);
    }

    [Fact]
    public void A_cursor_is_read_back_and_anything_else_refused()
    {
        Assert.True(AudienceCursor.TryParse("3:1:day|demo|2026-03-01|x", out var cursor));
        Assert.Equal("3:1:day|demo|2026-03-01|x", cursor.ToString());
        Assert.False(AudienceCursor.TryParse("3", out _));
        Assert.False(AudienceCursor.TryParse("3:x:", out _));
        Assert.False(AudienceCursor.TryParse("3:1:ü", out _));
    }

    private static async Task<AudiencePage> Sum(OccasionDriver driver)
    {
        AudiencePage? sum = null;
        AudienceCursor? at = default(AudienceCursor);
        while (at is { } from)
        {
            var answer = await driver.Process.Preview.Page(
                driver.Journeys.Shop, "seasonal", new LocalDate(2026, 4, 30), from, 2, driver.Now, CancellationToken.None);
            var page = Assert.IsType<AudienceAnswer.Found>(answer).Page;
            sum = sum is null ? page : page with
            {
                Looked = sum.Looked + page.Looked,
                Included = sum.Included + page.Included,
                MayBeWritten = sum.MayBeWritten + page.MayBeWritten,
                AlreadyHad = sum.AlreadyHad + page.AlreadyHad,
                OutsideAudience = sum.OutsideAudience + page.OutsideAudience,
                NotConcerned = sum.NotConcerned + page.NotConcerned,
                Examples = [.. sum.Examples.Concat(page.Examples).Order(StringComparer.Ordinal)],
            };
            at = page.Next;
        }

        return sum!;
    }
}
