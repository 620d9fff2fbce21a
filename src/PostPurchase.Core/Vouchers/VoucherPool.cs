using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Vouchers;

/// <summary>Vouchers of one kind, as the marketer sets them up (docs/vouchers.md). Persisted in the pool's head.</summary>
public sealed record VoucherPool
{
    /// <summary>Most codes that wait to be issued.</summary>
    public const int DefaultAhead = 200;

    /// <summary>Short name as it stands in URLs and campaigns.</summary>
    public required string Id { get; init; }

    /// <summary>As people read it; null: its id.</summary>
    public LocalizedText? Name { get; init; }

    public required VoucherValue Value { get; init; }

    /// <summary>Said beside the voucher in the mail, such as what it is for; plain text.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>How long from the day it is issued, in days, weeks, months or years; that day does not count. Null where <see cref="ValidUntil"/> says it.</summary>
    public Period? ValidFor { get; init; }

    /// <summary>The last day for all of them, in the shop's zone.</summary>
    public LocalDate? ValidUntil { get; init; }

    public VoucherSource Source { get; init; }

    /// <summary>What our codes look like, such as <c>BDAY-{8}</c> (<see cref="CodePattern"/>).</summary>
    public string? Pattern { get; init; }

    public CodeRegistration Registered { get; init; }

    /// <summary>How many codes of a pattern are to be ready to be issued.</summary>
    public int Ahead { get; init; } = DefaultAhead;

    /// <summary>How many are issued at most, those included that were redeemed, expired or revoked; null: as many as there are codes.</summary>
    public int? Most { get; init; }

    /// <summary>What the pool may cost: discounts given, and <see cref="Nominal"/> for each that can still be redeemed. Null: without limit.</summary>
    public Money? Budget { get; init; }

    /// <summary>What a voucher by per cent is expected to cost, for the budget; the marketer's guess.</summary>
    public Money? Estimate { get; init; }

    /// <summary>When fewer than so many can be issued, the shop's systems are told.</summary>
    public int? WarnBelow { get; init; }

    /// <summary>Whether a voucher is taken back when the order that earned it is cancelled or returned, unless it was redeemed.</summary>
    public bool RevokeOnReturn { get; init; }

    /// <summary>Nothing is issued any more; what was issued stays.</summary>
    public bool Closed { get; init; }

    /// <summary>What one that can still be redeemed counts in the budget.</summary>
    internal Money? Nominal => Value.Amount ?? Estimate;

    /// <summary>The end of the validity of one issued now: the first moment at which it is not valid any more.</summary>
    internal Instant EndOf(Instant issuedAt, DateTimeZone zone)
    {
        var lastDay = ValidUntil ?? issuedAt.InZone(zone).Date + (ValidFor ?? Period.Zero);
        return zone.AtStartOfDay(lastDay.PlusDays(1)).ToInstant();
    }
}
