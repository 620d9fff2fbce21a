using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Tests.Loyalty;

public sealed class LoyaltyCheckTests
{
    private static readonly LocalizedText Name = new("Silber", "Silver");
    private static readonly LoyaltyTier Silver = new("silver", Name) { Orders = 3 };

    [Fact]
    public void Tiers_from_the_lowest_to_the_highest_are_sound() => Assert.Null(LoyaltyCheck.FirstProblem(
        [Silver, new LoyaltyTier("gold", Name) { Orders = 5 }, new LoyaltyTier("platinum", Name) { Orders = 5, Spent = new Money(1000m, "EUR") }]));

    [Fact]
    public void Each_mistake_is_named_with_its_place()
    {
        Assert.Equal("$.tiers[0]", PathOf([null!]));
        Assert.Equal("$.tiers[0].id", PathOf([Silver with { Id = "" }]));
        Assert.Equal("$.tiers[0].id", PathOf([Silver with { Id = "Sehr treu" }]));
        Assert.Equal("$.tiers[1].id", PathOf([Silver, Silver with { Orders = 5 }]));
        Assert.Equal("$.tiers[0].name", PathOf([Silver with { Name = null! }]));
        Assert.Equal("$.tiers[0].name", PathOf([Silver with { Name = new LocalizedText("Silber", "") }]));
        Assert.Equal("$.tiers[0]", PathOf([Silver with { Orders = null }]));
        Assert.Equal("$.tiers[0].orders", PathOf([Silver with { Orders = 0 }]));
        Assert.Equal("$.tiers[0].spent", PathOf([Silver with { Spent = new Money(-1m, "EUR") }]));
        Assert.Equal("$.tiers[0].spent", PathOf([Silver with { Spent = new Money(1m, Money.CurrencyOfOrder) }]));
        Assert.Equal("$.tiers[1]", PathOf([Silver, Silver with { Id = "bronze", Orders = 2 }]));
        Assert.Equal("$.tiers", PathOf([.. Enumerable.Range(1, 11).Select(n => Silver with { Id = $"t{n}", Orders = n })]));
    }

    private static string? PathOf(IReadOnlyList<LoyaltyTier> tiers) => LoyaltyCheck.FirstProblem(tiers)?.Path;
}
