using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Privacy;
using PostPurchase.TestKit.Consents;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>Anybody can enter any address: a request that nobody confirms is not kept.</summary>
public sealed class OptInExpiryTests
{
    private const string Start = "2026-03-26T09:00:00Z";

    private readonly OptInDriver _shop = new(Happened.Moment(Start));
    private readonly OptInExpiry _expiry;

    public OptInExpiryTests() =>
        _expiry = new OptInExpiry(_shop.Orders.Store, new CustomerKeys(new byte[32]), new OptInSlots(_shop.Orders.Store));

    [Fact]
    public async Task A_request_that_nobody_confirmed_goes_after_its_time_with_every_row()
    {
        await Ask("c1");
        await Purge(Duration.FromDays(30));
        Assert.Contains(Texts, text => text.Contains("anna@example.com", StringComparison.Ordinal));

        await Purge(Duration.FromDays(31));
        await Purge(Duration.FromDays(31));

        Assert.DoesNotContain(Texts, text => text.StartsWith("customer|", StringComparison.Ordinal) || text.StartsWith("opt-ins|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_confirmed_one_keeps_its_proof_and_only_its_place_among_the_days_goes()
    {
        await Ask(id: null);
        await _shop.Send();
        await _shop.Confirm(Assert.IsType<OptInView>(await _shop.Open(_shop.Orders.Provider.Sent[0].Mail)));

        await Purge(Duration.FromDays(400));

        var events = await _shop.Records.EventsOf(_shop.Orders.Shop.Id, new CustomerRef(null, "anna@example.com"), CancellationToken.None);
        Assert.Equal("192.0.2.1", Assert.Single(events.OfType<CustomerEvent.ConsentGiven>()).Proof?.RequestedFrom);
        Assert.Single(events.OfType<CustomerEvent.OptInRequested>());
        Assert.DoesNotContain(Texts, text => text.StartsWith("opt-ins|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_younger_request_for_the_same_address_stays()
    {
        await Ask(id: null);
        await _shop.Orders.MoveTo(Happened.Moment(Start) + Duration.FromDays(31));
        await Ask(id: null);

        await Purge(Duration.FromDays(31));

        Assert.Equal(
            Happened.Moment(Start) + Duration.FromDays(31),
            Assert.Single(await _shop.Records.EventsOf(_shop.Orders.Shop.Id, new CustomerRef(null, "anna@example.com"), CancellationToken.None)).At);
    }

    private IEnumerable<string> Texts => ((MemoryStore)_shop.Orders.Store).Texts();

    private async Task Ask(string? id) => await _shop.Desk.Ask(
        _shop.Orders.Shop,
        new OptInWish(new CustomerRef(id, "anna@example.com"), CategorySet.Unnamed, "de", "newsletter form", "192.0.2.1"),
        _shop.Orders.Now,
        CancellationToken.None);

    private async Task Purge(Duration after) => await _expiry.Purge(_shop.Orders.Shop, Happened.Moment(Start) + after, CancellationToken.None);
}
