using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Vouchers;

/// <summary>Puts a voucher into the mails of steps that want one, and the same one into the mail that reminds of it.</summary>
public sealed class VoucherExtra(PoolStore pools, VoucherClaims claims, CustomerKeys keys, VoucherNews news, CodeSupply supply) : IMailExtra
{
    /// <inheritdoc/>
    public async ValueTask<PreparedMail> Add(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation) =>
        mail.Send.Step switch
        {
            // The customer has the voucher: the mail that is sent again shows it as long as it is good, and claims none.
            { Voucher: not null } when mail.Send.Key.Again is not null => mail.Record.Voucher is { } got
                ? await Show(got, mail, facts, now, cancellation)
                : mail,
            { Voucher: { } wish } => await Claim(wish, mail, facts, now, cancellation),
            { Anchor: { On: AnchorEvent.VoucherExpires, Step: { } step } } => await Remind(step, mail, facts, now, cancellation),
            _ => mail,
        };

    /// <inheritdoc/>
    public async ValueTask Withdraw(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        if (mail is { Send: { Step.Voucher: not null, Key.Again: null }, Record.Voucher: { } claimed })
        {
            await claims.Withdraw(facts.Shop.Id, claimed.Pool, facts.Order.Id, mail.Id, now, cancellation);
        }
    }

    private async ValueTask<PreparedMail> Claim(
        VoucherWish wish, PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        var tie = new VoucherTie
        {
            Customer = keys.HashOf(facts.Order.Email ?? ""),
            Order = facts.Order.Id,
            Campaign = facts.Journey.Campaign,
            Occasion = facts.Journey.Occasion ?? facts.Order.Id.Value,
        };
        await OrderTies.Note(pools.Rows, new OrderKey(facts.Shop.Id, facts.Order.Id), wish.Pool, cancellation);
        var answer = await claims.Claim(facts.Shop, wish.Pool, tie, mail.Id, now, cancellation);
        if (answer.Pool is { } head)
        {
            await supply.Ask(facts.Shop.Id, head, now, cancellation);
        }

        if (answer is ClaimAnswer.Given { LowSince: { } since })
        {
            await news.Low(facts.Shop, wish.Pool, since, now, cancellation);
        }

        return answer switch
        {
            ClaimAnswer.Given { Voucher: var voucher, From: var pool } when voucher.StateAt(now) == VoucherState.Open || mail.Record.InDoubt =>
                With(mail, facts.Shop, voucher, pool) with { Record = mail.Record with { Voucher = SentVoucher.Of(pool.Id, voucher) } },
            ClaimAnswer.Given => Without(wish, mail, NoVoucher.HadOne),
            ClaimAnswer.Refused refused => Without(wish, mail, refused.Why),
            _ => throw new InvalidOperationException($"No rule for {answer}."),
        };
    }

    private async ValueTask<PreparedMail> Remind(
        string step, PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        return facts.Journey.Find(new StepKey(step, null))?.Voucher is { } sent
            ? await Show(sent, mail, facts, now, cancellation)
            : mail with { Skip = Reason.Of(Rule.VoucherOver) };
    }

    private async ValueTask<PreparedMail> Show(
        SentVoucher sent, PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        if (await pools.Find(facts.Shop.Id, sent.Pool, cancellation) is not { } head
            || await new PoolRows(pools.Rows, VoucherRows.Pool(facts.Shop.Id, sent.Pool)).Entry(sent.Number, cancellation) is not var (voucher, _))
        {
            return mail with { Skip = Reason.Of(Rule.VoucherOver) };
        }

        return voucher.StateAt(now) is var state && state == VoucherState.Open
            ? With(mail, facts.Shop, voucher, head.Pool)
            : mail with { Skip = new Reason(Rule.VoucherOver, EnumNames.Of(state)) };
    }

    private static PreparedMail With(PreparedMail mail, Shop shop, Voucher voucher, VoucherPool pool) => mail with
    {
        Request = mail.Request with
        {
            Voucher = new VoucherContent(voucher.Code, voucher.Value, LastDay(voucher.End, shop), pool.Text),
        },
    };

    private static PreparedMail Without(VoucherWish wish, PreparedMail mail, NoVoucher why) => wish.WhenEmpty == WhenEmpty.SendWithout
        ? mail
        : mail with { Skip = new Reason(Rule.VoucherUnavailable, EnumNames.Of(why)) };

    private static LocalDate LastDay(Instant end, Shop shop) => (end - Duration.Epsilon).InZone(RecipientPlaces.ShopZone(shop)).Date;
}
