using System.Net;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

/// <summary>The real host with a quota of ten mails an hour.</summary>
public sealed class SendingQuotaTests
{
    private const int Orders = 25;

    private static readonly SendingQuota Ten = new() { PerHour = 10 };

    [Fact]
    public async Task All_mails_go_in_the_end_and_never_more_than_the_quota_in_an_hour()
    {
        await using var host = await RunningHost.Open(quota: Ten);
        for (var order = 0; order < Orders; order++)
        {
            await host.TakeDelivered($"o{order}");
        }

        Assert.Equal(10, (await host.Mails("?limit=200")).Length);

        await host.MoveTo(RunningHost.Start + Duration.FromHours(8));
        var early = await Times(host);
        Assert.Equal(2 * Orders, early.Count);

        await host.MoveTo(RunningHost.Start + Duration.FromDays(21));
        var times = await Times(host);
        Assert.InRange(times.Count, 4 * Orders, 6 * Orders);
        Assert.All(times.Zip(times.Skip(10)), pair => Assert.True(pair.Second - pair.First >= Duration.FromHours(1)));
    }

    [Fact]
    public async Task A_waiting_mail_says_that_the_quota_is_why()
    {
        await using var host = await RunningHost.Open(quota: new SendingQuota { PerHour = 1 });
        await host.TakeDelivered("1001");

        var order = await host.Order("1001", "?language=en");

        Assert.Contains("sending quota", order.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forecast_is_made_by_itself_and_when_it_is_asked_for()
    {
        await using var host = await RunningHost.Open(quota: Ten);
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        using var asked = await host.Post("/sending/forecast", "");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(10));

        var forecast = await host.Get("/sending/forecast");
        Assert.Equal("2026-03-26T09:00:00Z", RunningHost.Text(forecast, "computedAt"));
        Assert.Equal(10, forecast.GetProperty("quota").GetProperty("perHour").GetInt32());
        Assert.Equal(14, forecast.GetProperty("days").GetArrayLength());
        Assert.Equal("contract", RunningHost.Text(forecast.GetProperty("days")[0].GetProperty("classes")[0], "class"));

        await host.MoveTo(RunningHost.Start + Duration.FromDays(2));
        Assert.NotEqual("2026-03-26T09:00:00Z", RunningHost.Text(await host.Get("/sending/forecast"), "computedAt"));
    }

    private static async Task<List<Instant>> Times(RunningHost host) =>
        [.. (await host.Mails("?limit=200")).Select(mail => InstantPattern.ExtendedIso.Parse(RunningHost.Text(mail, "sentAt")).Value).Order()];
}
