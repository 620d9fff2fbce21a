using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

/// <summary>The campaigns for occasions that ship with the product, on the real host whose clock is moved.</summary>
public sealed class OccasionPlanningTests
{
    private static readonly Instant Start = RunningHost.Start;

    [Fact]
    public async Task A_birthday_is_congratulated_and_who_does_not_come_back_is_won_back()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", Start, Start, "anna@example.com"));
        await Tell(host, new CustomerEvent.ConsentGiven
        {
            At = Start,
            Customer = new CustomerRef(null, "anna@example.com"),
            Source = "preferences",
            Categories = CategorySet.Of(ConsentCategory.Birthday),
        });
        await Tell(host, new CustomerEvent.PreferencesChanged
        {
            At = Start,
            Customer = new CustomerRef(null, "anna@example.com"),
            Source = "preferences",
            Birthday = Birthday.Parse("--04-20"),
        });

        await host.MoveTo(Start + Duration.FromDays(100));
        await host.MoveTo(Start + Duration.FromDays(101));

        var mails = await host.Mails();
        Assert.Equal(["2026-04-20T07:00:00Z"], Times(mails, "birthday"));
        Assert.Equal(["2026-06-24T08:00:00Z"], Times(mails, "win-back"));

        var page = await host.Client.GetStringAsync("/orders/demo/1001");
        Assert.Contains("birthday 2026, on 2026-04-20", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audience_is_shown_page_by_page()
    {
        await using var host = await RunningHost.Open();
        foreach (var order in new[] { "1001", "1002", "1003" })
        {
            await host.Take(Canonical.Placed(order, Start, Start));
        }

        var (included, looked, next) = (0, 0, "");
        do
        {
            var page = await host.Get($"/occasions/seasonal/audience?limit=1{next}");
            Assert.Equal(("2026-04-30", "2026-05-10"), (RunningHost.Text(page, "from"), RunningHost.Text(page, "date")));
            included += page.GetProperty("included").GetInt32();
            looked += page.GetProperty("looked").GetInt32();
            next = page.GetProperty("next").GetString() is { } cursor ? "&cursor=" + Uri.EscapeDataString(cursor) : "";
        }
        while (next.Length > 0);

        Assert.Equal((3, 3), (included, looked));
    }

    [Theory]
    [InlineData("/occasions/post-purchase/audience", 404, "no-occasion")]
    [InlineData("/occasions/nothing/audience", 404, "unknown-campaign")]
    [InlineData("/occasions/seasonal/audience?from=2026-07-01", 404, "nothing-starts")]
    [InlineData("/occasions/seasonal/audience?from=soon", 400, "malformed-request")]
    [InlineData("/occasions/seasonal/audience?cursor=1", 400, "malformed-request")]
    public async Task What_cannot_be_shown_is_refused(string path, int status, string type)
    {
        await using var host = await RunningHost.Open();
        using var request = RunningHost.Keyed("/api/shops/demo" + path);
        using var answer = await host.Client.SendAsync(request);

        await RunningHost.AssertProblem(answer, status, type);
    }

    [Fact]
    public async Task Months_in_which_nothing_is_near_write_next_to_nothing()
    {
        await using var host = await RunningHost.Open();

        await host.MoveTo(Start + Duration.FromDays(20));

        var rows = await host.Services.GetRequiredService<IPartitionStore>()
            .Query(PartitionKey.Of("occasions", "demo"), "!", "~", 100, CancellationToken.None);
        Assert.Equal(["plan|birthday", "plan|seasonal", "plan|win-back"], rows.Select(row => row.Key));
        Assert.Equal(
            Start + Duration.FromDays(20) + Duration.FromHours(15),
            await host.Services.GetRequiredService<OccasionAgenda>().NextDue(Start + Duration.FromDays(20), CancellationToken.None));
    }

    private static async Task Tell(RunningHost host, CustomerEvent happened)
    {
        await host.Services.GetRequiredService<CustomerIntake>().Accept(new ShopId("demo"), happened, "test", Start, CancellationToken.None);
        await host.MoveTo(Start);
    }

    private static IEnumerable<string> Times(JsonElement[] mails, string campaign) => mails
        .Where(mail => RunningHost.Text(mail, "campaign") == campaign)
        .Select(mail => RunningHost.Text(mail, "sentAt"));
}
