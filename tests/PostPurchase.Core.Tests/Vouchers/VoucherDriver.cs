using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Core.Tests.Vouchers;

/// <summary>A shop whose campaign thanks with a voucher a day after the order and reminds of it five days before its end.</summary>
internal sealed class VoucherDriver
{
    public VoucherDriver(WhenEmpty whenEmpty = WhenEmpty.Skip)
    {
        Site = new VoucherSite(Store);
        var campaign = ACampaign.Of(
            new Step
            {
                Id = "thanks",
                Message = "voucher",
                Class = MessageClass.Advertising,
                Anchor = new Anchor { On = AnchorEvent.Placed },
                Timing = new StepTiming { Delay = Period.FromDays(1) },
                Voucher = new VoucherWish { Pool = "thanks", WhenEmpty = whenEmpty },
            },
            new Step
            {
                Id = "hurry",
                Message = "voucher-reminder",
                Class = MessageClass.Advertising,
                Anchor = new Anchor { On = AnchorEvent.VoucherExpires, Step = "thanks", Before = Period.FromDays(5) },
            });
        Journeys = new JourneyDriver(VoucherSite.Start, Site.Shop, Store, new FixedCampaigns(campaign), quota: null, Site.Follower);
        Journeys.Extras.Add(Site.Extra);
    }

    public MemoryStore Store { get; } = new();

    public VoucherSite Site { get; }

    public JourneyDriver Journeys { get; }

    public Task Open(int codes, VoucherPool? pool = null) => Site.Open(pool ?? VoucherSite.Pool(), codes);

    public static OrderEvent Order(string id = "1001", string at = "2026-03-26T09:00:00Z", string? code = null, string email = "anna@example.com") =>
        Happened.At(at, id).Placed(order => order with { Vouchers = code is null ? [] : [code], Email = email });
}
