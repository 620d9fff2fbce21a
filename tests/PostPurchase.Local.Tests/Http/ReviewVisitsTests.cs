using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Local.Tests.Http;

/// <summary>Who goes on to where reviews are written is noted once, where the shop wants it, and only of people.</summary>
public sealed class ReviewVisitsTests
{
    [Theory]
    [InlineData(true, "GET", "?1", null, 1)]
    [InlineData(false, "GET", "?1", null, 0)]
    [InlineData(true, "HEAD", "?1", null, 0)]
    [InlineData(true, "GET", null, null, 0)]
    [InlineData(true, "GET", "?1", "prefetch", 0)]
    public async Task A_visit_is_noted(bool counts, string method, string? byUser, string? purpose, int noted)
    {
        await using var host = await RunningHost.Open();
        await host.Services.GetRequiredService<StoredShops>().Change(new ShopId("demo"), shop => shop with { CountsReviewVisits = counts }, CancellationToken.None);
        await host.TakeDelivered("1001");
        for (var visit = 0; visit < 2; visit++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), host.Link(LinkPurpose.Review, "1001"));
            request.Headers.Add("Sec-Fetch-Mode", "navigate");
            Add(request, "Sec-Fetch-User", byUser);
            Add(request, "Sec-Purpose", purpose);
            using var answer = await host.Client.SendAsync(request);
            await host.MoveTo(RunningHost.Start + Duration.FromHours(visit + 1));
        }

        var key = new OrderKey(new ShopId("demo"), new OrderId("1001"));
        var order = await OrderPartition.Load(host.Services.GetRequiredService<IPartitionStore>(), key, CancellationToken.None);
        Assert.Equal(noted, order.Events.Count(recorded => recorded.Event is OrderEvent.ReviewVisited));
    }

    private static void Add(HttpRequestMessage request, string header, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(header, value);
        }
    }
}
