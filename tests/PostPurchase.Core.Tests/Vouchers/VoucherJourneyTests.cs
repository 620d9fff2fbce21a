using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Vouchers;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Vouchers;

/// <summary>Vouchers in journeys: issued with the mail, reminded of, redeemed, given back, revoked, forgotten.</summary>
public sealed class VoucherJourneyTests
{
    private static readonly OrderId Id = new("1001");
    private readonly VoucherDriver _shop = new();

    [Fact]
    public async Task A_mail_brings_a_voucher_and_the_journey_says_which()
    {
        await _shop.Open(3);
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-03-28T09:00:00Z"));

        var mail = Assert.Single(_shop.Journeys.Provider.Sent).Mail;
        Assert.Contains("Gutscheincode: CODE-00001", mail.Text, StringComparison.Ordinal);
        Assert.Contains("5,00 € Rabatt", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Gültig bis einschließlich Sonntag, 26. April 2026", mail.Text, StringComparison.Ordinal);
        Assert.Contains("CODE-00001", mail.Html, StringComparison.Ordinal);
        var step = await _shop.Journeys.Step(Id, "thanks");
        Assert.Equal(("thanks", "CODE-00001", Moment("2026-04-26T22:00:00Z")), (step.Voucher!.Pool, step.Voucher.Code, step.Voucher.End));
        Assert.EndsWith("With the voucher CODE-00001 of the pool thanks.", step.Explanation, StringComparison.Ordinal);
        var voucher = Assert.Single(await _shop.Site.Ledger());
        Assert.Equal((Id, "test", "1001", VoucherState.Open), (voucher.For!.Order, voucher.For.Campaign, voucher.For.Occasion, voucher.StateAt(_shop.Journeys.Now)));
        Assert.DoesNotContain("anna", string.Concat(_shop.Store.Texts().Where(text => text.StartsWith("voucher", StringComparison.Ordinal))), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_reminder_shows_the_same_voucher_five_days_before_its_end()
    {
        await _shop.Open(3);
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-05-01T09:00:00Z"));

        Assert.Equal(["thanks 2026-03-27T09:00:00Z", "hurry 2026-04-21T22:00:00Z"], _shop.Journeys.Sent);
        var mail = _shop.Journeys.Provider.Sent[1].Mail;
        Assert.Contains("CODE-00001", mail.Text, StringComparison.Ordinal);
        Assert.Contains("26. April", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(VoucherState.Expired, Assert.Single(await _shop.Site.Ledger()).StateAt(_shop.Journeys.Now));
        Assert.Equal((2, 1), ((await _shop.Site.Head()).Totals.Free, (await _shop.Site.Head()).Totals.At(_shop.Journeys.Now).Expired));
    }

    [Fact]
    public async Task An_order_redeems_the_code_however_it_is_written_and_the_reminder_is_over()
    {
        await _shop.Open(1);
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-04-05T09:00:00Z"));
        for (var time = 0; time < 2; time++)
        {
            await _shop.Journeys.Happens(VoucherDriver.Order("1002", "2026-04-05T09:00:00Z", " code-00001 "));
        }

        await _shop.Journeys.MoveTo(Moment("2026-05-01T09:00:00Z"));

        var voucher = Assert.Single(await _shop.Site.Ledger());
        var redeemed = Assert.Single(voucher.Redemptions);
        Assert.Equal((new OrderId("1002"), new Money(5m, "EUR"), new Money(39.30m, "EUR")), (redeemed.Order, redeemed.Cost, redeemed.Revenue));
        var reminder = await _shop.Journeys.Step(Id, "hurry");
        Assert.Equal((StepStatus.Skipped, Rule.VoucherOver), (reminder.Status, reminder.Reason));
        Assert.Equal("Skipped: the voucher is redeemed.", reminder.Explanation);
        Assert.Equal(Rule.VoucherUnavailable, (await _shop.Journeys.Step(new("1002"), "thanks")).Reason);
        var totals = (await _shop.Site.Head()).Totals;
        Assert.Equal((1, new Money(5m, "EUR"), new Money(39.30m, "EUR")), (totals.Redeemed, Assert.Single(totals.Cost), Assert.Single(totals.Revenue)));
    }

    [Fact]
    public async Task A_second_order_with_the_code_is_noted_and_counts_when_the_first_is_cancelled()
    {
        await _shop.Open(1);
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-04-05T09:00:00Z"));
        await _shop.Journeys.Happens(
            VoucherDriver.Order("1002", "2026-04-05T09:00:00Z", "CODE-00001"), VoucherDriver.Order("1003", "2026-04-05T10:00:00Z", "CODE-00001"));

        Assert.Equal(["1002", "1003"], Assert.Single(await _shop.Site.Ledger()).Redemptions.Select(one => one.Order?.Value));
        Assert.Equal(5m, Assert.Single((await _shop.Site.Head()).Totals.Cost).Amount);

        await _shop.Journeys.Happens(At("2026-04-06T09:00:00Z", "1002").Cancelled());
        Assert.Equal(["1003"], Assert.Single(await _shop.Site.Ledger()).Redemptions.Select(one => one.Order?.Value));

        await _shop.Journeys.Happens(At("2026-04-06T09:00:00Z", "1003").Cancelled());
        Assert.Equal(VoucherState.Open, Assert.Single(await _shop.Site.Ledger()).StateAt(_shop.Journeys.Now));
        Assert.Empty((await _shop.Site.Head()).Totals.Cost);
    }

    [Theory]
    [InlineData(true, VoucherState.Revoked)]
    [InlineData(false, VoucherState.Open)]
    public async Task A_voucher_is_revoked_with_the_order_that_earned_it_where_the_pool_says_so(bool revokes, VoucherState state)
    {
        await _shop.Open(1, VoucherSite.Pool() with { RevokeOnReturn = revokes });
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-03-28T09:00:00Z"));
        await _shop.Journeys.Happens(At("2026-03-28T09:00:00Z").Cancelled());
        await _shop.Journeys.Happens(At("2026-03-28T09:00:00Z").Cancelled());

        Assert.Equal(state, Assert.Single(await _shop.Site.Ledger()).StateAt(_shop.Journeys.Now));
        Assert.Equal((0, revokes ? 1 : 0), ((await _shop.Site.Head()).Totals.Free, (await _shop.Site.Head()).Totals.Revoked));
    }

    [Fact]
    public async Task A_redeemed_voucher_is_not_revoked()
    {
        await _shop.Open(1, VoucherSite.Pool() with { RevokeOnReturn = true });
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-03-28T09:00:00Z"));
        await _shop.Journeys.Happens(VoucherDriver.Order("1002", "2026-03-28T09:00:00Z", "CODE-00001"));
        await _shop.Journeys.Happens(At("2026-03-28T09:30:00Z").Cancelled());

        Assert.Equal(VoucherState.Redeemed, Assert.Single(await _shop.Site.Ledger()).StateAt(_shop.Journeys.Now));
    }

    [Fact]
    public async Task After_a_crash_between_claim_and_mail_the_mail_brings_the_same_code()
    {
        await _shop.Open(5);
        _shop.Journeys.Extras.Add(new Crash());
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await Assert.ThrowsAsync<IOException>(async () => await _shop.Journeys.MoveTo(Moment("2026-03-28T09:00:00Z")));
        Assert.Equal(1, (await _shop.Site.Head()).Totals.Issued);

        await _shop.Journeys.Advancer.Advance(_shop.Journeys.Key(Id), Moment("2026-03-28T09:00:00Z"), default);

        Assert.Contains("CODE-00001", Assert.Single(_shop.Journeys.Provider.Sent).Mail.Text, StringComparison.Ordinal);
        Assert.Equal((4, 1), ((await _shop.Site.Head()).Totals.Free, (await _shop.Site.Head()).Totals.Issued));
    }

    [Fact]
    public async Task A_refused_mail_gives_its_voucher_back()
    {
        await _shop.Open(1);
        _shop.Journeys.Provider.AnswerNext(new SendOutcome.Refused("no such mailbox"));
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-03-28T09:00:00Z"));

        Assert.Empty(await _shop.Site.Ledger());
        Assert.Equal((1, 0), ((await _shop.Site.Head()).Totals.Free, (await _shop.Site.Head()).Totals.Issued));
        Assert.Null((await _shop.Journeys.Step(Id, "thanks")).Voucher);
        Assert.Equal(Rule.VoucherOver, (await _shop.Journeys.Step(Id, "hurry")).Reason);
    }

    [Fact]
    public async Task A_mail_that_was_put_off_and_never_went_out_gives_its_voucher_back()
    {
        await _shop.Open(1);
        var busy = Moment("2026-03-27T09:30:00Z");
        _shop.Journeys.Provider.AnswerNext(new SendOutcome.Again(busy, "429"));
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-03-27T09:10:00Z"));
        Assert.Equal(1, (await _shop.Site.Head()).Totals.Issued);

        await _shop.Journeys.Happens(At("2026-03-27T09:10:00Z").Cancelled());

        Assert.Equal((1, 0), ((await _shop.Site.Head()).Totals.Free, (await _shop.Site.Head()).Totals.Issued));
    }

    [Theory]
    [InlineData(WhenEmpty.Skip)]
    [InlineData(WhenEmpty.SendWithout)]
    public async Task An_empty_pool_skips_the_mail_or_sends_it_without_by_the_steps_choice(WhenEmpty choice)
    {
        var shop = new VoucherDriver(choice);
        await shop.Open(0);
        await shop.Journeys.Happens(VoucherDriver.Order());
        await shop.Journeys.MoveTo(Moment("2026-05-01T09:00:00Z"));

        var step = await shop.Journeys.Step(Id, "thanks");
        Assert.Equal(choice == WhenEmpty.Skip ? Rule.VoucherUnavailable : null, step.Reason);
        Assert.Equal(choice == WhenEmpty.Skip ? 0 : 1, shop.Journeys.Sent.Count);
        Assert.All(shop.Journeys.Provider.Sent, sent => Assert.DoesNotContain("utschein", sent.Mail.Text, StringComparison.Ordinal));
        Assert.Equal(Rule.VoucherOver, (await shop.Journeys.Step(Id, "hurry")).Reason);
        Assert.Equal(
            choice == WhenEmpty.Skip ? "Ausgelassen: es gab keinen Gutschein dafür (es ist kein Code mehr übrig)." : null,
            choice == WhenEmpty.Skip ? (await shop.Journeys.Step(Id, "thanks", "de")).Explanation : null);
    }

    [Fact]
    public async Task Limits_and_budget_end_the_issue_and_the_shop_hears_before()
    {
        await _shop.Open(10, VoucherSite.Pool() with { Budget = new Money(10m, "EUR"), WarnBelow = 2 });
        for (var order = 1; order <= 3; order++)
        {
            await _shop.Journeys.Happens(VoucherDriver.Order($"100{order}", "2026-03-26T09:00:00Z", null, $"customer{order}@example.com"));
        }

        await _shop.Journeys.MoveTo(Moment("2026-03-28T09:00:00Z"));

        Assert.Equal(2, _shop.Journeys.Sent.Count);
        Assert.Equal("Skipped: there was no voucher for it (the budget is used up).", (await _shop.Journeys.Step(new("1003"), "thanks")).Explanation);
        Assert.NotNull((await _shop.Site.Head()).LowSince);
    }

    [Fact]
    public async Task Erasure_leaves_the_sums_and_nothing_of_the_customer()
    {
        await _shop.Open(2);
        await _shop.Journeys.Happens(VoucherDriver.Order());
        await _shop.Journeys.MoveTo(Moment("2026-04-05T09:00:00Z"));
        await _shop.Journeys.Happens(VoucherDriver.Order("1002", "2026-04-05T09:00:00Z", "CODE-00001"));
        var before = (await _shop.Site.Head()).Totals;
        var hash = (await _shop.Site.Ledger())[^1].For!.Customer;
        var mails = _shop.Journeys.Provider.Sent.Select(sent => sent.Mail.Id.ToString()).ToList();

        await _shop.Journeys.Happens(new CustomerEvent.Erased { At = _shop.Journeys.Now, Customer = new CustomerRef("c1", "anna@example.com") });
        await _shop.Journeys.MoveTo(Moment("2026-05-01T09:00:00Z"));

        var vouchers = _shop.Store.Texts().Where(text => text.StartsWith("voucher", StringComparison.Ordinal)).ToList();
        Assert.All(vouchers, text => Assert.All(mails.Append(hash).Append("1001").Append("1002"), mark => Assert.DoesNotContain(mark, text, StringComparison.Ordinal)));
        Assert.DoesNotContain(_shop.Store.Texts(), text => text.StartsWith("order", StringComparison.Ordinal) && text.Contains("CODE-0000", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before.Redeemed, (await _shop.Site.Head()).Totals.Redeemed);
        Assert.Equal(before.Cost, (await _shop.Site.Head()).Totals.Cost);
        Assert.Equal(before.Issued, (await _shop.Site.Head()).Totals.Issued);
        Assert.Equal("CODE-00001", (await _shop.Site.Ledger())[^1].Code);
    }

    /// <summary>The process ends the first time.</summary>
    private sealed class Crash : IMailExtra
    {
        private bool _crashed;

        public ValueTask<PreparedMail> Add(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
        {
            var first = !_crashed;
            _crashed = true;
            return first ? throw new IOException("The process ended.") : new(mail);
        }
    }
}
