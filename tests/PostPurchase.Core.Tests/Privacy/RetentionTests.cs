using System.Text;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>What is kept for how long, with a clock that is moved by years.</summary>
public sealed class RetentionTests
{
    private static readonly Instant Placed = Happened.Moment("2026-03-26T09:00:00Z");

    private readonly MemoryStore _store = new();
    private readonly JourneyDriver _shop;
    private readonly RetentionWork _work;

    public RetentionTests()
    {
        _shop = new JourneyDriver(Placed, A.Shop(), _store);
        _work = Work();
    }

    [Fact]
    public async Task Nothing_is_removed_before_its_time()
    {
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());
        await Comment("Anna says hello");
        var before = _store.Texts().Count(text => text.StartsWith("order|", StringComparison.Ordinal));

        await RunDaily(Placed + Duration.FromDays(700));

        Assert.Equal("Anna says hello", (await _shop.Show(new OrderId("1001"))).State.Answers["comment"].Value);
        Assert.True(_store.Texts().Count(text => text.StartsWith("order|", StringComparison.Ordinal)) >= before);
    }

    [Fact]
    public async Task Comments_go_after_two_years_and_scores_stay()
    {
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());
        await _shop.MoveTo(Placed + Duration.FromDays(20));
        await Comment("Anna says hello");
        await Answer("csat", "4");

        await RunDaily(Placed + Duration.FromDays(745));
        Assert.Contains(_store.Texts(), text => text.Contains("hello", StringComparison.Ordinal));
        await RunDaily(Placed + Duration.FromDays(760));

        Assert.DoesNotContain(_store.Texts(), text => text.Contains("hello", StringComparison.Ordinal));
        Assert.Equal("4", (await _shop.Show(new OrderId("1001"))).State.Answers["csat"].Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_goes_three_years_after_the_last_that_happened_to_it(bool isReturnedLate)
    {
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());
        if (isReturnedLate)
        {
            await _shop.Happens(Happened.At("2026-12-01T09:00:00Z").ReturnReceived("r1"));
        }

        await RunDaily(Happened.Moment("2029-03-25T09:00:00Z"));
        Assert.Contains(_store.Texts(), text => text.Contains("anna@example.com", StringComparison.Ordinal));
        await RunDaily(Happened.Moment("2029-04-25T09:00:00Z"));
        Assert.Equal(isReturnedLate, _store.Texts().Any(text => text.Contains("anna@example.com", StringComparison.Ordinal)));
        await RunDaily(Happened.Moment("2029-12-25T09:00:00Z"));

        Assert.DoesNotContain(_store.Texts(), text => text.Contains("1001", StringComparison.Ordinal) || text.Contains("anna", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_customer_without_orders_keeps_the_objection_and_nothing_else()
    {
        var customer = new CustomerRef("c1", "anna@example.com");
        await _shop.Happens(new CustomerEvent.Changed { At = Placed, Customer = customer, FirstName = "Anna", LastName = "Müller" });
        await _shop.Happens(new CustomerEvent.ConsentWithdrawn { At = Placed, Customer = customer, Source = "page" });
        await _shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());

        await RunDaily(Placed + Duration.FromDays(1200));
        await _shop.Happens(Happened.At("2029-08-01T09:00:00Z", "2002").Placed());

        Assert.Equal(Rule.CustomerObjected, (await _shop.Step(new OrderId("2002"), "survey")).Reason);
        Assert.DoesNotContain(_store.Texts(), text => text.Contains("Anna", StringComparison.Ordinal) && text.StartsWith("customer|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_no_campaign_takes_goes_as_well()
    {
        var shop = new JourneyDriver(Placed, A.Shop(), _store, new FixedCampaigns());
        await shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());

        await RunDaily(Placed + Duration.FromDays(1200));

        Assert.DoesNotContain(_store.Texts(), text => text.Contains("anna", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Payloads_and_the_audit_log_have_their_own_periods()
    {
        await _shop.Privacy.Ledger.KeepMalformed(
            _shop.Shop.Id,
            "standard",
            new Delivery.Malformed("order.placed", "$.id", "is missing"),
            new WebhookRequest(new Dictionary<string, string>(StringComparer.Ordinal), Encoding.UTF8.GetBytes("{}")),
            Placed,
            CancellationToken.None);
        await _shop.Privacy.Audit.NoteOncePerDay(_shop.Shop.Id, new Who(null, "ab"), AuditedAction.OrderShown, "1001", Placed, CancellationToken.None);

        await RunDaily(Placed + Duration.FromDays(29));
        Assert.Single(await _shop.Privacy.Ledger.ListMalformed(_shop.Shop.Id, 10, CancellationToken.None));
        await RunDaily(Placed + Duration.FromDays(33));
        Assert.Empty(await _shop.Privacy.Ledger.ListMalformed(_shop.Shop.Id, 10, CancellationToken.None));
        Assert.Single((await _shop.Privacy.Audit.List(_shop.Shop.Id, null, 10, CancellationToken.None)).Steps);
        await RunDaily(Placed + Duration.FromDays(1200));

        Assert.DoesNotContain(_store.Texts(), text => text.StartsWith("audit|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_due_at_three_in_the_night_of_the_shop_after_a_restart_too()
    {
        await new ShopList(_store).Add(_shop.Shop.Id, CancellationToken.None);
        await _work.Run(Placed, CancellationToken.None);

        Assert.Equal(Happened.Moment("2026-03-27T02:00:00Z"), await _work.NextDue(Placed, CancellationToken.None));
        Assert.Equal(Happened.Moment("2026-03-27T02:00:00Z"), await Work().NextDue(Placed, CancellationToken.None));
    }

    [Fact]
    public async Task Many_orders_go_in_several_runs()
    {
        for (var order = 0; order < 1000; order++)
        {
            await _shop.Log.Append(_shop.Key(new OrderId($"{order}")), null, [Recorded(order)], Placed, CancellationToken.None);
        }

        await _shop.Settle();
        await RunDaily(Placed + Duration.FromDays(1200));

        Assert.DoesNotContain(_store.Texts(), text => text.StartsWith("order|", StringComparison.Ordinal) || text.StartsWith("journeys|", StringComparison.Ordinal));
    }

    private static RecordedEvent Recorded(int order)
    {
        var placed = Happened.At("2026-03-26T09:00:00Z", $"{order}").Placed(described => described with { Email = $"c{order}@example.com", Customer = null });
        return RecordedEvent.Of(placed, Placed, "test");
    }

    private Task Comment(string text) => Answer("comment", text);

    private async Task Answer(string question, string value)
    {
        await _shop.Answers.Record(_shop.Key(new OrderId("1001")), new Dictionary<string, string>(StringComparer.Ordinal) { [question] = value }, _shop.Now, CancellationToken.None);
        await _shop.Settle();
    }

    private RetentionWork Work()
    {
        var index = new JourneyIndex(_store);
        var expiry = new OrderExpiry(_store, index, new CustomerKeys(new byte[32]), []);
        var retention = new ShopRetention(index, expiry, _shop.Privacy.Ledger, _shop.Privacy.Audit, []);
        var optIns = new OptInExpiry(_store, new CustomerKeys(new byte[32]), new OptInSlots(_store));
        return new RetentionWork(new RetentionLedger(_store), retention, optIns, _shop.Shops, []);
    }

    /// <summary>As a host does: everything at its own time.</summary>
    private async Task RunDaily(Instant until)
    {
        await new ShopList(_store).Add(_shop.Shop.Id, CancellationToken.None);
        while (await _work.NextDue(_shop.Now, CancellationToken.None) is { } due && due <= until)
        {
            await _shop.MoveTo(Instant.Max(_shop.Now, due));
            await _work.Run(_shop.Now, CancellationToken.None);
        }

        await _shop.MoveTo(until);
    }
}
