using System.Text;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>Erasing a customer: what goes, what stays, who else is concerned.</summary>
public sealed class CustomerErasureTests
{
    private static readonly Instant Placed = Happened.Moment("2026-03-26T09:00:00Z");
    private static readonly Instant Erased = Happened.Moment("2026-03-28T09:00:00Z");

    private readonly MemoryStore _store = new();
    private readonly BreakingStore _breaking;
    private readonly JourneyDriver _shop;

    public CustomerErasureTests()
    {
        _breaking = new BreakingStore(_store);
        _shop = new JourneyDriver(Placed, store: _breaking);
    }

    [Fact]
    public async Task Nothing_is_left_that_says_who_the_customer_was()
    {
        await Lives();

        var report = await Erase(new CustomerRef("c1", "anna@example.com"));

        AssertGone();
        Assert.Equal((1, true), (report.Orders, report.IsNew));
        Assert.Equal(Rule.CustomerErased, (await _shop.Step(new OrderId("1001"), "survey")).Reason);
    }

    [Theory]
    [InlineData("c1", null)]
    [InlineData(null, "Anna@Example.com ")]
    public async Task One_identifier_leads_to_the_others(string? id, string? email)
    {
        await Lives();

        await Erase(new CustomerRef(id, email));

        AssertGone();
    }

    [Fact]
    public async Task Erasing_twice_is_erasing_once()
    {
        await Lives();
        await Erase(new CustomerRef("c1", null));
        var before = _store.Texts();

        var again = await Erase(new CustomerRef("c1", null));

        Assert.Equal(new ErasureReport(0, 0, 0, 0, false), again);
        Assert.Equal(before.Order(StringComparer.Ordinal), _store.Texts().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_told_again_is_made_anonymous_again()
    {
        await Lives();
        await Erase(new CustomerRef("c1", "anna@example.com"));

        await Lives();
        await Lives();

        AssertGone();
        Assert.DoesNotContain(_shop.Provider.Sent, sent => sent.At > Erased);
    }

    [Fact]
    public async Task An_order_from_before_that_comes_late_is_erased_at_once()
    {
        await Lives();
        await Erase(new CustomerRef("c1", "anna@example.com"));

        await _shop.MoveTo(Erased + Duration.FromDays(3));
        await _shop.Happens(Happened.At("2026-03-25T09:00:00Z", "1000").Placed());
        await _shop.MoveTo(Erased + Duration.FromDays(60));

        AssertGone();
        Assert.DoesNotContain(_shop.Provider.Sent, sent => sent.Mail.Order == new OrderId("1000"));
    }

    [Fact]
    public async Task An_order_of_no_campaign_is_erased_as_well()
    {
        var shop = new JourneyDriver(Placed, store: _store, campaigns: new FixedCampaigns());
        await shop.Happens(new CustomerEvent.Erased { At = Erased, Customer = new CustomerRef("c1", "anna@example.com") });

        await shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());

        AssertGone();
    }

    [Fact]
    public async Task An_order_placed_afterwards_gets_its_contract_mails_and_no_advertising()
    {
        await Lives(bounces: false);
        await Erase(new CustomerRef("c1", "anna@example.com"));
        await _shop.MoveTo(Erased + Duration.FromDays(10));

        await _shop.Happens(Happened.At("2026-04-07T09:00:00Z", "2002").Placed());
        var survey = await _shop.Step(new OrderId("2002"), "survey");

        Assert.Contains(_shop.Provider.Sent, sent => sent.Mail is { Step: "confirmation" } mail && mail.Order == new OrderId("2002"));
        Assert.Equal((StepStatus.Skipped, Rule.CustomerObjected), (survey.Status, survey.Reason));
    }

    [Fact]
    public async Task A_consent_given_afterwards_counts()
    {
        await Lives();
        await Erase(new CustomerRef("c1", "anna@example.com"));
        await _shop.MoveTo(Erased + Duration.FromDays(10));
        await _shop.Happens(new CustomerEvent.Changed { At = _shop.Now, Customer = new CustomerRef("c1", "anna@example.com"), AcceptsMarketing = true });
        AssertGone();

        await _shop.Happens(Happened.At("2026-04-07T09:00:00Z", "2002").Placed());

        Assert.Equal(StepStatus.Waiting, (await _shop.Step(new OrderId("2002"), "survey")).Status);
    }

    [Fact]
    public async Task An_erasure_told_again_spares_what_began_afterwards()
    {
        var erased = new CustomerEvent.Erased { At = Erased, Customer = new CustomerRef("c1", "anna@example.com") };
        await Lives();
        await _shop.MoveTo(Erased);
        await _shop.Happens(erased);
        await _shop.MoveTo(Erased + Duration.FromDays(10));
        await _shop.Happens(Happened.At("2026-04-07T09:00:00Z", "2002").Placed());

        await _shop.Happens(erased);

        Assert.Equal("anna@example.com", (await _shop.Show(new OrderId("2002"))).State.Order?.Email);
    }

    [Fact]
    public async Task Orders_of_other_customers_under_a_shared_address_stay_theirs()
    {
        await Lives();
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z", "3003").Placed(order => order with { Customer = new Buyer { Id = "c9", FirstName = "Berta" } }));

        await Erase(new CustomerRef("c1", null));

        Assert.Null((await _shop.Show(new OrderId("1001"))).State.Order?.Email);
        var other = await _shop.Show(new OrderId("3003"));
        Assert.Equal(("anna@example.com", "Berta", null), (other.State.Order?.Email, other.State.Order?.Customer?.FirstName, other.State.ErasedAt));
    }

    [Fact]
    public async Task Whoever_gives_an_address_means_all_orders_under_it_and_no_others()
    {
        await Lives();
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z", "3003").Placed(order => order with { Customer = new Buyer { Id = "c9" } }));
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z", "3004").Placed(order => order with { Customer = new Buyer { Id = "c9" }, Email = "berta@example.com" }));

        await Erase(new CustomerRef(null, "anna@example.com"));

        Assert.NotNull((await _shop.Show(new OrderId("3003"))).State.ErasedAt);
        Assert.Equal("berta@example.com", (await _shop.Show(new OrderId("3004"))).State.Order?.Email);
        Assert.DoesNotContain(_store.Texts(), text => text.Contains("anna@example.com", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_address_that_an_order_had_by_mistake_goes_without_the_order()
    {
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed(order => order with { Email = "right@example.com", RevisedAt = order.RevisedAt + Duration.FromMinutes(5) }));

        await Erase(new CustomerRef(null, "anna@example.com"));

        var order = await _shop.Show(new OrderId("1001"));
        Assert.Equal(("right@example.com", null), (order.State.Order?.Email, order.State.ErasedAt));
        Assert.DoesNotContain(_store.Texts(), text => text.Contains("anna@example.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_that_the_shop_names_are_erased_whoever_they_are_of()
    {
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());

        await _shop.Happens(new CustomerEvent.Erased { At = Placed - Duration.FromDays(1), Customer = new CustomerRef("c77", null), Orders = [new OrderId("1001")] });

        AssertGone();
    }

    [Theory]
    [InlineData("order|demo|1001")]
    [InlineData("customer|demo|id|c1")]
    [InlineData("erasures")]
    [InlineData("audit|demo")]
    [InlineData("intake|demo")]
    public async Task What_is_cut_off_is_completed(string partition)
    {
        await Lives();
        await _shop.MoveTo(Erased);
        for (var breaks = 0; breaks < 3; breaks++)
        {
            _breaking.BreakNext(partition);
            try
            {
                await Erase(new CustomerRef(null, "anna@example.com"));
            }
            catch (IOException)
            {
                continue;
            }
        }

        _breaking.BreakNext("none");
        await _shop.MoveTo(Erased + Duration.FromMinutes(5));
        if (await _shop.Privacy.Work.NextDue(_shop.Now, CancellationToken.None) is not null)
        {
            await _shop.Privacy.Work.Run(_shop.Now, CancellationToken.None);
        }
        else if (partition == "erasures")
        {
            await Erase(new CustomerRef(null, "anna@example.com"));
        }

        await _shop.Settle();
        AssertGone();
        Assert.Null(await _shop.Privacy.Work.NextDue(_shop.Now, CancellationToken.None));
    }

    [Fact]
    public async Task A_shop_that_takes_the_address_for_the_customers_id_has_it_in_no_key()
    {
        var customer = new CustomerRef("anna@example.com", null);
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed(order => order with { Customer = new Buyer { Id = "anna@example.com" } }));
        await _shop.Happens(new CustomerEvent.ConsentWithdrawn { At = Placed, Customer = customer, Source = "page" });
        Assert.DoesNotContain(_store.Texts(), text => text.StartsWith("customer|demo|id|", StringComparison.Ordinal));

        await Erase(customer);

        AssertGone();
        Assert.NotNull((await _shop.Show(new OrderId("1001"))).State.ErasedAt);
    }

    [Fact]
    public async Task What_was_decided_under_an_older_key_still_counts_and_goes_with_the_customer()
    {
        var before = CustomerKeys.Before(_shop.Shop.Id, new CustomerRef("anna@example.com", null)) ?? throw new InvalidOperationException();
        await new CustomerPartitions(_store).Keep(
            before, new CustomerEvent.ConsentWithdrawn { At = Placed, Customer = new CustomerRef("anna@example.com", null), Source = "page" }, CancellationToken.None);

        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed(order => order with { Customer = new Buyer { Id = "anna@example.com" } }));
        Assert.Equal(Rule.CustomerObjected, (await _shop.Step(new OrderId("1001"), "survey")).Reason);
        await Erase(new CustomerRef("anna@example.com", null));

        AssertGone();
    }

    [Fact]
    public async Task Who_erased_is_noted_without_whom()
    {
        await Lives();

        await Erase(new CustomerRef("c1", "anna@example.com"));

        var step = Assert.Single((await _shop.Privacy.Audit.List(_shop.Shop.Id, null, 10, CancellationToken.None)).Steps);
        Assert.Equal((AuditedAction.CustomerErased, "Mira", "ab12", "1 order"), (step.Action, step.By, step.Key, step.Detail));
    }

    [Fact]
    public async Task A_payload_that_names_the_customer_is_not_kept_afterwards()
    {
        await Lives();
        await Erase(new CustomerRef("c1", "anna@example.com"));

        await KeepMalformed("""{"id":null,"email":"anna@example.com"}""");

        AssertGone();
        Assert.Equal("", (await _shop.Privacy.Ledger.ListMalformed(_shop.Shop.Id, 1, CancellationToken.None))[0].Body);
    }

    private async Task Lives(bool bounces = true)
    {
        var customer = new CustomerRef("c1", "anna@example.com");
        await _shop.Happens(new CustomerEvent.Changed { At = Placed - Duration.FromDays(9), Customer = customer, FirstName = "Anna", LastName = "Müller", Birthday = new LocalDate(1990, 5, 1), AcceptsMarketing = true });
        await _shop.Happens(
            Happened.At("2026-03-26T09:00:00Z").Placed(),
            Happened.At("2026-03-26T10:00:00Z").Shipped(),
            Happened.At("2026-03-26T11:00:00Z").ReturnRequested("r1", new LineQuantity("l1", 1, "Anna: too bitter")));
        await _shop.Answers.Record(_shop.Key(new OrderId("1001")), new Dictionary<string, string> { ["comment"] = "Anna Müller says hello" }, _shop.Now, CancellationToken.None);
        if (bounces)
        {
            await _shop.Happens(new CustomerEvent.AddressFailed { At = Placed, Customer = new CustomerRef(null, "anna@example.com"), Detail = "bounced" });
        }

        await KeepMalformed("""{"id":null,"email":"Anna\u0040example.com","name":"Anna M\u00fcller"}""");
        await _shop.Settle();
    }

    private async Task KeepMalformed(string body) => await _shop.Privacy.Ledger.KeepMalformed(
        _shop.Shop.Id,
        "standard",
        new Delivery.Malformed("order.placed", "$.id", "is missing"),
        new WebhookRequest(new Dictionary<string, string>(StringComparer.Ordinal), Encoding.UTF8.GetBytes(body)),
        _shop.Now,
        CancellationToken.None);

    private async Task<ErasureReport> Erase(CustomerRef customer)
    {
        if (_shop.Now < Erased)
        {
            await _shop.MoveTo(Erased);
        }

        var request = new ErasureRequest { Shop = _shop.Shop.Id, At = Erased, ReceivedAt = Erased, By = new Who("Mira", "ab12"), Customer = customer };
        var report = await _shop.Privacy.Erasure.Erase(request, _shop.Now, CancellationToken.None);
        await _shop.Settle();
        return report;
    }

    private void AssertGone()
    {
        string[] personal = ["anna", "müller", "Invalidenstr", "10115", "1990-05-01", "bitter", "00340000000000000017", "BDAY-7KQ2"];
        Assert.All(_store.Texts(), text => Assert.All(personal, mark => Assert.DoesNotContain(mark, Decoded(text), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>With what stands there as base64.</summary>
    private static string Decoded(string text)
    {
        const string Body = "\"body\":\"";
        var at = text.IndexOf(Body, StringComparison.Ordinal);
        return at < 0 ? text : text + PayloadMarks.Unescaped(Convert.FromBase64String(text[(at + Body.Length)..text.IndexOf('"', at + Body.Length)]));
    }
}
