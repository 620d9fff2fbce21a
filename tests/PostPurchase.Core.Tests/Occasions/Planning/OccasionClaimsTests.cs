using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Tests.Occasions.Planning;

public sealed class OccasionClaimsTests
{
    private static readonly OrderId Order = new("1");

    [Theory]
    [InlineData("2027", "2027-05-01", true, false)]
    [InlineData("2028", "2028-01-03", true, false)]
    [InlineData("2028", "2028-06-24", true, true)]
    [InlineData("2028", "2028-06-23", true, false)]
    [InlineData("2", "2027-12-29", false, true)]
    public void Of_what_comes_each_year_nothing_comes_within_half_of_one(string key, string date, bool yearly, bool admitted)
    {
        var claims = OccasionClaims.None.With(Claim("2027", null, "2027-12-27"), new HashSet<OrderId>());

        Assert.Equal(admitted, claims.Admits(Claim(key, null, date), yearly));
    }

    [Fact]
    public void Seasons_are_told_apart_by_name()
    {
        var claims = OccasionClaims.None.With(Claim("christmas-2027", "christmas", "2027-12-24"), new HashSet<OrderId>());

        Assert.True(claims.Admits(Claim("new-year-2028", "new-year", "2028-01-01"), yearly: true));
        Assert.False(claims.Admits(Claim("christmas-2028", "christmas", "2028-01-06"), yearly: true));
    }

    [Fact]
    public void Old_claims_are_dropped_but_those_of_orders_that_may_be_asked_for_again()
    {
        var claims = OccasionClaims.None
            .With(Claim("2024", null, "2024-05-01"), new HashSet<OrderId>())
            .With(Claim("1", null, "2024-06-01"), new HashSet<OrderId>())
            .With(Claim("2027", null, "2027-05-01"), new HashSet<OrderId> { Order });

        Assert.Equal(["1", "2027"], claims.Claims.Select(claim => claim.Occasion));
        Assert.Single(claims.With(Claim("2029", null, "2029-08-01"), new HashSet<OrderId>()).Claims);
    }

    private static OccasionClaim Claim(string key, string? name, string date)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        return new OccasionClaim(key, name, day, day, Order);
    }
}
