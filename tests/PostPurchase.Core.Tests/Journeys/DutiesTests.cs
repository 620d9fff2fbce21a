using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

public sealed class DutiesTests
{
    private const string Start = "2026-03-26T09:00:00Z";
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment(Start));

    [Fact]
    public async Task An_order_without_a_case_has_no_journey_of_duties()
    {
        await _shop.Happens(At(Start).Placed());

        Assert.DoesNotContain((await _shop.Show(Id)).Journeys, journey => journey.Campaign == Duties.Id);
    }

    [Fact]
    public async Task The_first_case_starts_it_once_beside_the_others()
    {
        await _shop.Happens(At(Start).Placed());
        await _shop.Happens(At(Start).CaseOpened("k1"));
        await _shop.Happens(At(Start).CaseOpened("k2"));

        Assert.Equal([DefaultCampaign.PostPurchase.Id, Duties.Id], (await _shop.Show(Id)).Journeys.Select(journey => journey.Campaign));
    }

    [Fact]
    public async Task It_starts_together_with_the_others_where_the_case_came_before_the_order()
    {
        await _shop.Happens(At(Start).CaseOpened("k1"));
        await _shop.Happens(At(Start).Placed());

        Assert.Equal([DefaultCampaign.PostPurchase.Id, Duties.Id], (await _shop.Show(Id)).Journeys.Select(journey => journey.Campaign));
        Assert.Equal(["case-notice", "confirmation"], _shop.Provider.Sent.Select(sent => sent.Mail.Step).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_order_that_no_campaign_takes_is_found_by_the_mails_of_its_duties()
    {
        var shop = new JourneyDriver(Moment(Start), campaigns: new FixedCampaigns());
        await shop.Happens(At(Start).Placed());
        await shop.Happens(At(Start).Withdrawn("w1"));

        var mail = Assert.Single(shop.Provider.Sent).Mail;
        Assert.Equal(shop.Key(Id), await new JourneyIndex(shop.Store).Find(ProviderId.Of(mail), CancellationToken.None));
    }

    [Fact]
    public async Task An_order_that_no_campaign_takes_knows_what_its_customer_decided_before()
    {
        var shop = new JourneyDriver(Moment(Start), campaigns: new FixedCampaigns());
        await shop.Happens(new CustomerEvent.AddressFailed { At = Moment(Start), Customer = new CustomerRef(null, An.Order().Email), Detail = "550" });
        await shop.Happens(At(Start).Placed());
        await shop.Happens(At(Start).CaseOpened("k1"));

        Assert.Single((await shop.Show(Id)).State.FailedAddresses);
    }

    [Fact]
    public void Nobody_can_write_a_campaign_under_its_name()
    {
        var reading = CampaignReader.Read(
            """
            {"id":"duties","name":{"de":"a","en":"b"},"steps":[{"id":"s","message":"confirmation","class":"contract","anchor":{"on":"placed"}}]}
            """u8.ToArray());

        Assert.Equal("$.id", Assert.Single(Assert.IsType<CampaignReading.Invalid>(reading).Problems).Path);
    }
}
