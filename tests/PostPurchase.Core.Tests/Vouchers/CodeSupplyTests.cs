using NodaTime;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Tests.Outgoing;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Core.Tests.Vouchers;

public sealed class CodeSupplyTests
{
    private static readonly VoucherPool Birthday = VoucherSite.Pool("birthday") with
    {
        Source = VoucherSource.Pattern,
        Pattern = "BDAY-{8}",
        Ahead = 150,
    };

    private readonly ScriptedTarget _target = new();

    [Fact]
    public async Task Codes_can_be_claimed_once_a_target_that_names_the_type_has_taken_them()
    {
        var site = Site(OutgoingDriver.To("everything"), OutgoingDriver.To("shop", OutgoingTypes.VoucherCreated));
        _target.Answer = _ => ScriptedTarget.Status(500);
        await site.Pools.Save(site.Shop, Birthday, VoucherSite.Start, default);
        await site.Outbox.RunUntil(VoucherSite.Start, VoucherSite.Start);

        var refused = await site.Head("birthday");
        Assert.Equal((0, 150), (refused.Totals.Free, refused.Totals.Pending));
        Assert.Equal(2, _target.Got.Count);
        Assert.All(_target.Got, request => Assert.Equal("shop.example", request.Url.Host));

        _target.Answer = _ => ScriptedTarget.Status(204);
        await site.Outbox.RunUntil(VoucherSite.Start, VoucherSite.Start + Duration.FromHours(1));

        var taken = await site.Head("birthday");
        Assert.Equal((150, 0), (taken.Totals.Free, taken.Totals.Pending));
        Assert.All(await site.Supply.Batches(site.Shop.Id, "birthday", default), batch => Assert.Equal("shop", batch.RegisteredBy));
        var told = _target.Got.Skip(2).SelectMany(request =>
            OutgoingDriver.Body(request).GetProperty("data").GetProperty("codes").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(150, told.Distinct(StringComparer.Ordinal).Count());
        Assert.All(_target.Got, request => Assert.InRange(request.Body.Length, 1, 20_000));
    }

    [Fact]
    public async Task Without_a_target_that_registers_codes_none_are_made()
    {
        var site = Site(OutgoingDriver.To("everything"));
        await site.Pools.Save(site.Shop, Birthday, VoucherSite.Start, default);
        await site.Outbox.RunUntil(VoucherSite.Start, VoucherSite.Start);

        Assert.Equal((0, 0), ((await site.Head("birthday")).Totals.Free, (await site.Head("birthday")).Totals.Pending));
        Assert.Empty(_target.Got);
    }

    [Fact]
    public async Task A_batch_can_be_registered_by_hand_and_twice_is_once()
    {
        var site = Site();
        await site.Pools.Save(site.Shop, Birthday with { Registered = CodeRegistration.Manually }, VoucherSite.Start, default);
        await site.Outbox.RunUntil(VoucherSite.Start, VoucherSite.Start);
        Assert.Equal((0, 150), ((await site.Head("birthday")).Totals.Free, (await site.Head("birthday")).Totals.Pending));

        for (var time = 0; time < 2; time++)
        {
            await site.Supply.Registered(site.Shop.Id, "birthday", 1, "manually", VoucherSite.Start, default);
        }

        Assert.Equal((CodeSupply.PerBatch, 60), ((await site.Head("birthday")).Totals.Free, (await site.Head("birthday")).Totals.Pending));
        Assert.Null(await site.Supply.Registered(site.Shop.Id, "birthday", 3, "manually", VoucherSite.Start, default));
    }

    [Fact]
    public async Task No_more_codes_are_made_than_may_be_issued()
    {
        var site = Site();
        await site.Pools.Save(
            site.Shop, Birthday with { Registered = CodeRegistration.Manually, Most = 20 }, VoucherSite.Start, default);
        await site.Outbox.RunUntil(VoucherSite.Start, VoucherSite.Start);

        Assert.Equal(20, (await site.Head("birthday")).Totals.Pending);
    }

    private VoucherSite Site(params OutgoingTarget[] targets) =>
        new(new MemoryStore(), A.Shop() with { OutgoingWebhooks = targets }, _target);
}
