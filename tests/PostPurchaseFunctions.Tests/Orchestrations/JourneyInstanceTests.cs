using PostPurchase.Core.Orders;
using PostPurchaseFunctions.Orchestrations;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>Ids of orchestrations, as the durable host takes them.</summary>
public sealed class JourneyInstanceTests
{
    [Fact]
    public void An_ordinary_order_can_be_read_from_its_id() =>
        Assert.Equal("order|demo|1001", JourneyInstance.IdOf(new OrderKey(new("demo"), new("1001"))));

    [Theory]
    [InlineData("gid://shopify/Order/1")]
    [InlineData("a\\b#c?d")]
    [InlineData("@entity@key")]
    [InlineData("tab\tnull\0")]
    [InlineData("Größe 10 | Ä")]
    [InlineData("日本語の注文番号日本語の注文番号")]
    public void No_id_has_characters_that_are_not_allowed(string order)
    {
        var id = JourneyInstance.IdOf(new OrderKey(new("demo"), new(order)));

        Assert.Matches("^[A-Za-z0-9|=._:@+-]{1,100}$", id);
        Assert.StartsWith("order|", id, StringComparison.Ordinal);
        Assert.Equal(id, JourneyInstance.IdOf(new OrderKey(new("demo"), new(order))));
    }

    [Fact]
    public void Orders_that_look_alike_have_different_ids()
    {
        var orders = new[] { "a/b", "a|b", "a=2fb", "ab", "a b", new string('x', 150), new string('x', 151), new string('x', 94) };

        Assert.Equal(orders.Length, orders.Select(order => JourneyInstance.IdOf(new OrderKey(new("demo"), new(order)))).Distinct().Count());
        Assert.NotEqual(JourneyInstance.IdOf(new OrderKey(new("a"), new("b|c"))), JourneyInstance.IdOf(new OrderKey(new("a|b"), new("c"))));
    }
}
