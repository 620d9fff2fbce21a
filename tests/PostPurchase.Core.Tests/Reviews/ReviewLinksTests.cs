using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Reviews;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Reviews;

public sealed class ReviewLinksTests
{
    [Fact]
    public void The_shops_one_address_is_a_platform() =>
        Assert.Equal(["https://reviews.example/morgenrot"], Urls(A.Shop()));

    [Fact]
    public void Platforms_by_product_come_for_each_kept_product_the_dearest_first()
    {
        var shop = With("https://a.example/shop?o={orderNumber}", "https://b.example/p/{productId}/review?sku={sku}");

        Assert.Equal(
            ["https://a.example/shop?o=%231001", "https://b.example/p/p-l1/review?sku=KA-l1", "https://b.example/p/p-l2/review?sku=KA-l2"],
            Urls(shop));
        Assert.Equal(["https://a.example/shop?o=%231001", "https://b.example/p/p-l2/review?sku=KA-l2"], Urls(shop, kept: ["l2"]));
    }

    [Theory]
    [InlineData("http://plain.example/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://{sku}.example/x")]
    [InlineData("https://user@{orderNumber}/x")]
    [InlineData("https:{sku}")]
    [InlineData("//no-scheme.example")]
    [InlineData("")]
    public void Other_than_a_fixed_place_over_https_is_none(string url)
    {
        var shop = With(url);

        Assert.Empty(Urls(shop));
        Assert.Empty(ConditionFields.Read("shop.review-url", An.OrderState(), shop));
    }

    [Theory]
    [InlineData("../../evil?x=1#y")]
    [InlineData("//evil.example/")]
    [InlineData("a b&c=d%2f{sku}")]
    [InlineData("\r\nLocation: https://evil.example")]
    public void An_orders_number_stays_where_it_stands(string number)
    {
        var order = An.Order() with { Number = number };

        var url = new Uri(Assert.Single(ReviewLinks.Of(With("https://a.example/r/{orderNumber}"), An.OrderState(order), order)).Url);

        Assert.Equal(("a.example", "", ""), (url.Host, url.Query, url.Fragment));
        Assert.Equal(3, url.Segments.Length);
    }

    [Fact]
    public void A_product_without_what_the_address_needs_is_left_out()
    {
        var order = An.Order() with { Lines = [A.Line("l1", "Kaffee", 9m) with { Sku = null }] };

        Assert.Empty(ReviewLinks.Of(With("https://a.example/{sku}"), An.OrderState(order), order));
    }

    [Fact]
    public void The_review_condition_holds_with_a_platform_alone() =>
        Assert.Equal(["https://a.example/{sku}"], ConditionFields.Read("shop.review-url", An.OrderState(), With("https://a.example/{sku}")));

    private static Shop With(params string[] urls) => A.Shop() with
    {
        Brand = A.Shop().Brand with { ReviewUrl = null },
        ReviewPlatforms = [.. urls.Select(url => new ReviewPlatform("p", "Platform", url))],
    };

    private static IEnumerable<string> Urls(Shop shop, params string[] kept)
    {
        var state = An.OrderState();
        var lines = kept.Length == 0 ? state.KeptLines : [.. state.KeptLines.Where(line => kept.Contains(line.Id))];
        return ReviewLinks.Of(shop, state with { KeptLines = lines }, An.Order()).Select(target => target.Url);
    }
}
