using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Core.Tests.Campaigns.Versions;

/// <summary>A campaign that promises vouchers of pools that the shop does not have, or that have nothing to give.</summary>
public sealed class PublishingPoolsTests
{
    private readonly CampaignDriver _desk = new(VoucherSite.Start);

    [Fact]
    public async Task A_pool_that_is_not_there_is_refused_with_its_place_in_both_languages()
    {
        await _desk.Save(With(new VoucherWish { Pool = "thanks" }));

        var refused = Assert.IsType<DeskAnswer.NoPool>(await _desk.PublishDraft(PublishPolicy.Keep));

        var gap = Assert.Single(refused.Gaps);
        Assert.Equal(("$.steps[0].voucher.pool", "gift", "thanks", true), (gap.Path, gap.Step, gap.Pool, gap.IsUnknown));
        Assert.Contains("There is no voucher pool “thanks”", gap.In("en").Message, StringComparison.Ordinal);
        Assert.Contains("Den Gutscheintopf „thanks“ gibt es nicht", gap.In("de").Message, StringComparison.Ordinal);
        Assert.Empty((await _desk.File()).Head.Publications);
    }

    [Theory]
    [InlineData(WhenEmpty.Skip, "are left out")]
    [InlineData(WhenEmpty.SendWithout, "go out without a voucher")]
    public async Task A_pool_with_nothing_to_give_is_a_warning(WhenEmpty whenEmpty, string says)
    {
        await Put(VoucherSite.Pool(), codes: 0);
        await _desk.Save(With(new VoucherWish { Pool = "thanks", WhenEmpty = whenEmpty }));

        var published = Assert.IsType<DeskAnswer.Published>(await _desk.PublishDraft(PublishPolicy.Keep));

        var warning = Assert.Single(published.Warnings!);
        Assert.Equal("$.steps[0].voucher.pool", warning.Path);
        Assert.Contains(says, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_that_is_closed_or_over_is_a_warning_and_one_with_codes_is_none()
    {
        var campaign = With(new VoucherWish { Pool = "thanks" });
        await Put(VoucherSite.Pool() with { Closed = true }, codes: 3);
        Assert.False(Assert.Single(await Gaps(campaign)).IsUnknown);
        await Put(VoucherSite.Pool() with { ValidFor = null, ValidUntil = new LocalDate(2026, 3, 25) }, codes: 3);
        Assert.False(Assert.Single(await Gaps(campaign)).IsUnknown);
        await Put(VoucherSite.Pool(), codes: 1);
        Assert.Empty(await Gaps(campaign));
        await _desk.Save(campaign);

        Assert.Null(Assert.IsType<DeskAnswer.Published>(await _desk.PublishDraft(PublishPolicy.Keep)).Warnings);
    }

    private static Campaign With(VoucherWish wish) => DefaultCampaign.PostPurchase with
    {
        Steps =
        [
            new Step { Id = "gift", Message = "voucher", Class = MessageClass.Advertising, Anchor = new Anchor { On = AnchorEvent.Delivered }, Voucher = wish },
            .. DefaultCampaign.PostPurchase.Steps,
        ],
    };

    private ValueTask<IReadOnlyList<PoolGap>> Gaps(Campaign campaign) =>
        new CampaignPools(_desk.Pools).Gaps(_desk.Orders.Shop, campaign, VoucherSite.Start, CancellationToken.None);

    private async Task Put(VoucherPool pool, int codes) => await _desk.Pools.Change(
        _desk.Orders.Shop.Id,
        pool.Id,
        _ => ValueTask.FromResult(new PoolChange<bool>(true, new PoolHead { Pool = pool, Totals = new PoolTotals { Free = codes } })),
        CancellationToken.None);
}
