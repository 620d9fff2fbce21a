using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Customers;

/// <summary>An order whose address the shop corrects belongs to who has the new one as well.</summary>
public sealed class CorrectedAddressTests
{
    private static readonly OrderId Id = new("1001");
    private static readonly Instant Start = Moment("2026-03-26T09:00:00Z");

    private readonly JourneyDriver _shop = new(Start);

    [Fact]
    public async Task An_objection_that_names_only_the_new_address_reaches_the_order()
    {
        await _shop.Happens(Placed("anna@example.com", Start));
        await _shop.Happens(Placed("anna@example.org", Start + Duration.FromHours(1)));

        await _shop.Happens(Withdrawn("anna@example.org"));

        Assert.Equal(Rule.CustomerObjected, (await _shop.Step(Id, "survey")).Reason);
    }

    [Fact]
    public async Task An_earlier_objection_under_the_new_address_is_learned_with_it()
    {
        await _shop.Happens(Withdrawn("anna@example.org"));
        await _shop.Happens(Placed("anna@example.com", Start));
        Assert.Equal(Rule.WaitsForShipping, (await _shop.Step(Id, "survey")).Reason);

        await _shop.Happens(Placed("anna@example.org", Start + Duration.FromHours(1)));

        Assert.Equal(Rule.CustomerObjected, (await _shop.Step(Id, "survey")).Reason);
    }

    private static OrderEvent Placed(string email, Instant revised) =>
        At("2026-03-26T09:00:00Z").Placed(order => order with { Email = email, RevisedAt = revised });

    private static CustomerEvent.ConsentWithdrawn Withdrawn(string email) =>
        new() { At = Start, Customer = new CustomerRef(null, email), Source = "support" };
}
