using System.Globalization;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Demo;

/// <summary>The ids in a sample order, all made of its number: 1 for the first.</summary>
internal sealed record SampleIds(long Number)
{
    /// <summary>As long as Shopify's, and out of the way of what a developer posts by hand.</summary>
    private const long First = 5_100_000_000_000;

    public long Order => First + Number;

    public long Parcel => (Order * 10) + 1;

    public long Return => (Order * 10) + 2;

    public OrderKey Key => new(new ShopId(DemoShop.Id), new OrderId(Order.ToString(CultureInfo.InvariantCulture)));

    /// <summary>As the customer knows it, such as <c>#1001</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"#{1000 + Number}");

    public long Line(int index) => (Order * 10) + 5 + index;
}
