using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Outgoing;
using PostPurchase.Web.Reconciling;

namespace PostPurchase.Local.Tests.Reconciling;

/// <summary>Each platform's API, over HTTP.</summary>
public sealed class ShopOrdersTests : IDisposable
{
    private static readonly Instant From = Instant.FromUtc(2026, 3, 20, 0, 0);
    private static readonly OrderQuery Day = new OrderQuery.Placed(From, From + Duration.FromDays(1));

    private readonly ShopHttp _http = new(new PublicConnections(new OutgoingOptions(AllowLoopback: true)), TimeProvider.System, TimeSpan.FromSeconds(2));
    private readonly IShopOrders[] _platforms;

    public ShopOrdersTests()
    {
        var tokens = new AccessTokens(_http, TimeProvider.System);
        _platforms = [new ShopifyShopOrders(_http, tokens), new WooCommerceShopOrders(_http), new ShopwareShopOrders(_http, tokens)];
    }

    public static TheoryData<string> Platforms => ["shopify", "woocommerce", "shopware"];

    public void Dispose() => _http.Dispose();

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task All_pages_are_read(string platform)
    {
        await using var shop = await FakeShop.Open();
        shop.Fill(platform, 250);

        var orders = await All(shop, platform);

        Assert.Equal(250, orders.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(shop.Asked, asked => asked.Contains(FakeShop.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task An_order_that_is_deleted_between_pages_hides_no_other(string platform)
    {
        await using var shop = await FakeShop.Open();
        shop.Fill(platform, 250);
        var pages = 0;
        shop.Before = context =>
        {
            if (context.Request.Path.Value!.Contains("order", StringComparison.Ordinal) && ++pages == 2)
            {
                shop.Orders.RemoveRange(10, 3);
                shop.Orders.Add(FakeShop.Order(platform, 300));
            }

            return Task.FromResult(false);
        };

        var orders = (await All(shop, platform)).ToHashSet(StringComparer.Ordinal);

        Assert.All(shop.Orders, order => Assert.Contains(order["id"]!.ToString(), orders));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Orders_are_found_by_their_ids(string platform)
    {
        await using var shop = await FakeShop.Open();
        shop.Fill(platform, 120);
        var wanted = shop.Orders[110]["id"]!.ToString();

        var page = Assert.IsType<ShopAnswer.Page>(await Read(shop, platform, new OrderQuery.Named([new OrderId(wanted)])));

        Assert.Equal(wanted, IdOf(Assert.Single(page.Orders)));
        Assert.Null(page.Next);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_wrong_secret_is_refused(string platform)
    {
        await using var shop = await FakeShop.Open();

        var refused = Assert.IsType<ShopAnswer.Refused>(await Of(platform).Read(Connection(shop, platform) with { Secret = "wrong" }, Day, null, CancellationToken.None));

        Assert.Equal(ShopTrouble.CredentialsRefused, refused.Why);
    }

    [Theory]
    [InlineData("shopify")]
    [InlineData("shopware")]
    public async Task A_token_that_ended_is_got_anew(string platform)
    {
        await using var shop = await FakeShop.Open();
        shop.Fill(platform, 1);
        Assert.IsType<ShopAnswer.Page>(await Read(shop, platform, Day));
        shop.ForgetTokens();

        Assert.IsType<ShopAnswer.Page>(await Read(shop, platform, Day));
    }

    [Fact]
    public async Task An_access_token_of_Shopify_stands_alone()
    {
        await using var shop = await FakeShop.Open();
        shop.Fill("shopify", 1);

        Assert.IsType<ShopAnswer.Page>(await Of("shopify").Read(Connection(shop, "shopify") with { KeyId = null }, Day, null, CancellationToken.None));
        Assert.DoesNotContain(shop.Asked, asked => asked.Contains("oauth", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429, "2.0", 2)]
    [InlineData(429, "30", 30)]
    [InlineData(429, null, 10)]
    [InlineData(503, "5", 5)]
    public async Task A_pause_that_is_asked_for_is_told(int status, string? retryAfter, int seconds)
    {
        await using var shop = await FakeShop.Open();
        shop.Before = Answer(status, "", retryAfter);

        Assert.Equal(Duration.FromSeconds(seconds), Assert.IsType<ShopAnswer.Later>(await Read(shop, "woocommerce", Day)).After);
    }

    [Theory]
    [InlineData(403, ShopTrouble.NotAllowed)]
    [InlineData(404, ShopTrouble.NotFound)]
    [InlineData(301, ShopTrouble.NotFound)]
    [InlineData(422, ShopTrouble.Rejected)]
    public async Task What_will_not_go_better_is_refused(int status, ShopTrouble trouble)
    {
        await using var shop = await FakeShop.Open();
        shop.Before = Answer(status, "{}");

        Assert.Equal(trouble, Assert.IsType<ShopAnswer.Refused>(await Read(shop, "woocommerce", Day)).Why);
    }

    [Theory]
    [InlineData(500, "{}", ShopTrouble.ServerError)]
    [InlineData(200, "[{\"id\":1,", ShopTrouble.HalfPage)]
    [InlineData(200, "<html>closed</html>", ShopTrouble.HalfPage)]
    [InlineData(200, "{\"code\":\"x\"}", ShopTrouble.HalfPage)]
    [InlineData(204, "", ShopTrouble.HalfPage)]
    public async Task What_may_go_better_is_told_as_failed(int status, string body, ShopTrouble trouble)
    {
        await using var shop = await FakeShop.Open();
        shop.Before = Answer(status, body);

        foreach (var platform in new[] { "woocommerce", "shopify" })
        {
            Assert.Equal(trouble, Assert.IsType<ShopAnswer.Failed>(await Read(shop, platform, Day)).Why);
        }
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_half_a_page()
    {
        await using var shop = await FakeShop.Open();
        shop.Before = async context =>
        {
            context.Response.ContentLength = 10_000;
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
            return true;
        };

        Assert.Equal(ShopTrouble.HalfPage, Assert.IsType<ShopAnswer.Failed>(await Read(shop, "woocommerce", Day)).Why);
    }

    [Fact]
    public async Task A_shop_that_does_not_answer_times_out()
    {
        await using var shop = await FakeShop.Open();
        shop.Before = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };

        Assert.Equal(ShopTrouble.TimedOut, Assert.IsType<ShopAnswer.Failed>(await Read(shop, "woocommerce", Day)).Why);
    }

    [Fact]
    public async Task An_address_that_is_not_public_is_not_connected_to()
    {
        await using var shop = await FakeShop.Open();
        using var http = new ShopHttp(new PublicConnections(new OutgoingOptions(AllowLoopback: false)), TimeProvider.System);

        var answer = await new WooCommerceShopOrders(http).Read(Connection(shop, "woocommerce"), Day, null, CancellationToken.None);

        Assert.Equal(ShopTrouble.Unreachable, Assert.IsType<ShopAnswer.Failed>(answer).Why);
        Assert.Empty(shop.Asked);
    }

    private static Func<HttpContext, Task<bool>> Answer(int status, string body, string? retryAfter = null) => async context =>
    {
        if (context.Request.Path.Value!.Contains("token", StringComparison.Ordinal))
        {
            return false;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        context.Response.Headers.Location = status == 301 ? "https://www.shop.example/" : null;
        await (body.Length > 0 ? context.Response.WriteAsync(body) : Task.CompletedTask);
        return true;
    };

    private static ShopConnection Connection(FakeShop shop, string platform) =>
        new() { Platform = platform, Address = shop.Address, KeyId = FakeShop.Key, Secret = FakeShop.Secret, Since = From };

    private static string IdOf(ReadOnlyMemory<byte> order) => JsonSerializer.Deserialize<JsonElement>(order.Span).GetProperty("id").ToString();

    private IShopOrders Of(string platform) => _platforms.Single(one => one.Platform == platform);

    private ValueTask<ShopAnswer> Read(FakeShop shop, string platform, OrderQuery query) =>
        Of(platform).Read(Connection(shop, platform), query, null, CancellationToken.None);

    private async Task<List<string>> All(FakeShop shop, string platform)
    {
        var (orders, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = Assert.IsType<ShopAnswer.Page>(await Of(platform).Read(Connection(shop, platform), Day, cursor, CancellationToken.None));
            orders.AddRange(page.Orders.Select(IdOf));
            cursor = page.Next;
        }
        while (cursor is not null);
        return orders;
    }
}
