using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>Erasing a customer: what goes, and that it goes wholly.</summary>
public sealed class CustomerErasureTests
{
    private readonly ErasureScene _scene = new();

    [Fact]
    public async Task Nothing_is_left_that_says_who_the_customer_was()
    {
        await _scene.Lives();

        var report = await _scene.Erase(new CustomerRef("c1", "anna@example.com"));

        _scene.AssertGone();
        Assert.Equal((1, true), (report.Orders, report.IsNew));
        Assert.Equal(Rule.CustomerErased, (await _scene.Shop.Step(new OrderId("1001"), "survey")).Reason);
    }

    [Theory]
    [InlineData("c1", null)]
    [InlineData(null, "Anna@Example.com ")]
    public async Task One_identifier_leads_to_the_others(string? id, string? email)
    {
        await _scene.Lives();

        await _scene.Erase(new CustomerRef(id, email));

        _scene.AssertGone();
    }

    [Fact]
    public async Task Erasing_twice_is_erasing_once()
    {
        await _scene.Lives();
        await _scene.Erase(new CustomerRef("c1", null));
        var before = _scene.Store.Texts();

        var again = await _scene.Erase(new CustomerRef("c1", null));

        Assert.Equal(new ErasureReport(0, 0, 0, 0, false), again);
        Assert.Equal(before.Order(StringComparer.Ordinal), _scene.Store.Texts().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_told_again_is_made_anonymous_again()
    {
        await _scene.Lives();
        await _scene.Erase(new CustomerRef("c1", "anna@example.com"));

        await _scene.Lives();
        await _scene.Lives();

        _scene.AssertGone();
        Assert.DoesNotContain(_scene.Shop.Provider.Sent, sent => sent.At > ErasureScene.Erased);
    }

    [Theory]
    [InlineData("order|demo|1001")]
    [InlineData("customer|demo|id|c1")]
    [InlineData("erasures")]
    [InlineData("audit|demo")]
    [InlineData("intake|demo")]
    public async Task What_is_cut_off_is_completed(string partition)
    {
        await _scene.Lives();
        await _scene.Shop.MoveTo(ErasureScene.Erased);
        for (var breaks = 0; breaks < 3; breaks++)
        {
            _scene.Breaking.BreakNext(partition);
            try
            {
                await _scene.Erase(new CustomerRef(null, "anna@example.com"));
            }
            catch (IOException)
            {
                continue;
            }
        }

        _scene.Breaking.BreakNext("none");
        await _scene.Shop.MoveTo(ErasureScene.Erased + Duration.FromMinutes(5));
        if (await _scene.Shop.Privacy.Work.NextDue(_scene.Shop.Now, CancellationToken.None) is not null)
        {
            await _scene.Shop.Privacy.Work.Run(_scene.Shop.Now, CancellationToken.None);
        }
        else if (partition == "erasures")
        {
            await _scene.Erase(new CustomerRef(null, "anna@example.com"));
        }

        await _scene.Shop.Settle();
        _scene.AssertGone();
        Assert.Null(await _scene.Shop.Privacy.Work.NextDue(_scene.Shop.Now, CancellationToken.None));
    }

    [Fact]
    public async Task A_shop_that_takes_the_address_for_the_customers_id_has_it_in_no_key()
    {
        var customer = new CustomerRef("anna@example.com", null);
        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed(order => order with { Customer = new Buyer { Id = "anna@example.com" } }));
        await _scene.Shop.Happens(new CustomerEvent.ConsentWithdrawn { At = ErasureScene.Placed, Customer = customer, Source = "page" });
        Assert.DoesNotContain(_scene.Store.Texts(), text => text.StartsWith("customer|demo|id|", StringComparison.Ordinal));

        await _scene.Erase(customer);

        _scene.AssertGone();
        Assert.NotNull((await _scene.Shop.Show(new OrderId("1001"))).State.ErasedAt);
    }

    [Fact]
    public async Task What_was_decided_under_an_older_key_still_counts_and_goes_with_the_customer()
    {
        var before = CustomerKeys.Before(_scene.Shop.Shop.Id, new CustomerRef("anna@example.com", null)) ?? throw new InvalidOperationException();
        await new CustomerPartitions(_scene.Store).Keep(
            before, new CustomerEvent.ConsentWithdrawn { At = ErasureScene.Placed, Customer = new CustomerRef("anna@example.com", null), Source = "page" }, CancellationToken.None);

        await _scene.Shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed(order => order with { Customer = new Buyer { Id = "anna@example.com" } }));
        Assert.Equal(Rule.CustomerObjected, (await _scene.Shop.Step(new OrderId("1001"), "survey")).Reason);
        await _scene.Erase(new CustomerRef("anna@example.com", null));

        _scene.AssertGone();
    }

    [Fact]
    public async Task Who_erased_is_noted_without_whom()
    {
        await _scene.Lives();

        await _scene.Erase(new CustomerRef("c1", "anna@example.com"));

        var step = Assert.Single((await _scene.Shop.Privacy.Audit.List(_scene.Shop.Shop.Id, null, 10, CancellationToken.None)).Steps);
        Assert.Equal((AuditedAction.CustomerErased, "Mira", "ab12", "1 order"), (step.Action, step.By, step.Key, step.Detail));
    }

    [Fact]
    public async Task A_payload_that_names_the_customer_is_not_kept_afterwards()
    {
        await _scene.Lives();
        await _scene.Erase(new CustomerRef("c1", "anna@example.com"));

        await _scene.KeepMalformed("""{"id":null,"email":"anna@example.com"}""");

        _scene.AssertGone();
        Assert.Equal("", (await _scene.Shop.Privacy.Ledger.ListMalformed(_scene.Shop.Shop.Id, 1, CancellationToken.None))[0].Body);
    }
}
