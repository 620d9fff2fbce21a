using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>Erasing a customer: which orders it reaches, before and afterwards, and which not.</summary>
public sealed class ErasureReachTests
{
    private readonly ErasureScene _scene = new();

    [Fact]
    public async Task An_order_from_before_that_comes_late_is_erased_at_once()
    {
        await _scene.Lives();
        await _scene.Erase(new CustomerRef("c1", "anna@example.com"));

        await _scene.Shop.MoveTo(ErasureScene.Erased + Duration.FromDays(3));
        await _scene.Shop.Happens(Happened.At("2026-03-25T09:00:00Z", "1000").Placed());
        await _scene.Shop.MoveTo(ErasureScene.Erased + Duration.FromDays(60));

        _scene.AssertGone();
        Assert.DoesNotContain(_scene.Shop.Provider.Sent, sent => sent.Mail.Order == new OrderId("1000"));
    }

    [Fact]
    public async Task An_order_of_no_campaign_is_erased_as_well()
    {
        var shop = new JourneyDriver(ErasureScene.Placed, store: _scene.Store, campaigns: new FixedCampaigns());
        await shop.Happens(new CustomerEvent.Erased { At = ErasureScene.Erased, Customer = new CustomerRef("c1", "anna@example.com") });

        await shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());

        _scene.AssertGone();
    }

    [Fact]
    public async Task An_order_placed_afterwards_gets_its_contract_mails_and_no_advertising()
    {
        await _scene.Lives(bounces: false);
        await _scene.Erase(new CustomerRef("c1", "anna@example.com"));
        await _scene.Shop.MoveTo(ErasureScene.Erased + Duration.FromDays(10));

        await _scene.Shop.Happens(Happened.At("2026-04-07T09:00:00Z", "2002").Placed());
        var survey = await _scene.Shop.Step(new OrderId("2002"), "survey");

        Assert.Contains(_scene.Shop.Provider.Sent, sent => sent.Mail is { Step: "confirmation" } mail && mail.Order == new OrderId("2002"));
        Assert.Equal((StepStatus.Skipped, Rule.CustomerObjected), (survey.Status, survey.Reason));
    }

    [Fact]
    public async Task A_consent_given_afterwards_counts()
    {
        await _scene.Lives();
        await _scene.Erase(new CustomerRef("c1", "anna@example.com"));
        await _scene.Shop.MoveTo(ErasureScene.Erased + Duration.FromDays(10));
        await _scene.Shop.Happens(new CustomerEvent.Changed { At = _scene.Shop.Now, Customer = new CustomerRef("c1", "anna@example.com"), AcceptsMarketing = true });
        _scene.AssertGone();

        await _scene.Shop.Happens(Happened.At("2026-04-07T09:00:00Z", "2002").Placed());

        Assert.Equal(StepStatus.Waiting, (await _scene.Shop.Step(new OrderId("2002"), "survey")).Status);
    }

    [Fact]
    public async Task An_erasure_told_again_spares_what_began_afterwards()
    {
        var erased = new CustomerEvent.Erased { At = ErasureScene.Erased, Customer = new CustomerRef("c1", "anna@example.com") };
        await _scene.Lives();
        await _scene.Shop.MoveTo(ErasureScene.Erased);
        await _scene.Shop.Happens(erased);
        await _scene.Shop.MoveTo(ErasureScene.Erased + Duration.FromDays(10));
        await _scene.Shop.Happens(Happened.At("2026-04-07T09:00:00Z", "2002").Placed());

        await _scene.Shop.Happens(erased);

        Assert.Equal("anna@example.com", (await _scene.Shop.Show(new OrderId("2002"))).State.Order?.Email);
    }

    [Fact]
    public async Task Orders_of_other_customers_under_a_shared_address_stay_theirs()
    {
        await _scene.Lives();
        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z", "3003").Placed(order => order with { Customer = new Buyer { Id = "c9", FirstName = "Berta" } }));

        await _scene.Erase(new CustomerRef("c1", null));

        Assert.Null((await _scene.Shop.Show(new OrderId("1001"))).State.Order?.Email);
        var other = await _scene.Shop.Show(new OrderId("3003"));
        Assert.Equal(("anna@example.com", "Berta", null), (other.State.Order?.Email, other.State.Order?.Customer?.FirstName, other.State.ErasedAt));
    }

    [Fact]
    public async Task Whoever_gives_an_address_means_all_orders_under_it_and_no_others()
    {
        await _scene.Lives();
        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z", "3003").Placed(order => order with { Customer = new Buyer { Id = "c9" } }));
        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z", "3004").Placed(order => order with { Customer = new Buyer { Id = "c9" }, Email = "berta@example.com" }));

        await _scene.Erase(new CustomerRef(null, "anna@example.com"));

        Assert.NotNull((await _scene.Shop.Show(new OrderId("3003"))).State.ErasedAt);
        Assert.Equal("berta@example.com", (await _scene.Shop.Show(new OrderId("3004"))).State.Order?.Email);
        Assert.DoesNotContain(_scene.Store.Texts(), text => text.Contains("anna@example.com", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_address_that_an_order_had_by_mistake_goes_without_the_order()
    {
        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());
        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed(order => order with { Email = "right@example.com", RevisedAt = order.RevisedAt + Duration.FromMinutes(5) }));

        await _scene.Erase(new CustomerRef(null, "anna@example.com"));

        var order = await _scene.Shop.Show(new OrderId("1001"));
        Assert.Equal(("right@example.com", null), (order.State.Order?.Email, order.State.ErasedAt));
        Assert.DoesNotContain(_scene.Store.Texts(), text => text.Contains("anna@example.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_that_the_shop_names_are_erased_whoever_they_are_of()
    {
        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());

        await _scene.Shop.Happens(new CustomerEvent.Erased { At = ErasureScene.Placed - Duration.FromDays(1), Customer = new CustomerRef("c77", null), Orders = [new OrderId("1001")] });

        _scene.AssertGone();
    }
}
