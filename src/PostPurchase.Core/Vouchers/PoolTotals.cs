using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>
/// A pool's sums, kept up with each change, so that nobody has to count. Pure: the sums of any vouchers are the same in whatever order
/// they were added and removed. Those that can be redeemed are kept by their end, so that the clock alone turns them into expired ones.
/// </summary>
public sealed record PoolTotals
{
    /// <summary>Codes that can be claimed.</summary>
    public int Free { get; init; }

    /// <summary>Codes that we made and the shop does not know yet.</summary>
    public int Pending { get; init; }

    /// <summary>Vouchers that can be redeemed, by their end; those that have ended by <see cref="CountedUntil"/> are in <see cref="Expired"/>.</summary>
    public IReadOnlyList<OpenVouchers> Open { get; init; } = [];

    public int Redeemed { get; init; }

    public int Expired { get; init; }

    public int Revoked { get; init; }

    /// <summary>Discounts given, by currency.</summary>
    public IReadOnlyList<Money> Cost { get; init; } = [];

    /// <summary>Of the orders that redeemed one, by currency.</summary>
    public IReadOnlyList<Money> Revenue { get; init; } = [];

    /// <summary>The moment up to which those that ended were counted as expired.</summary>
    public Instant CountedUntil { get; init; }

    /// <summary>Vouchers that can be redeemed.</summary>
    [JsonIgnore]
    public int OpenCount => Open.Sum(open => open.Count);

    /// <summary>Redeemed, expired, revoked, and those that can be redeemed.</summary>
    [JsonIgnore]
    public int Issued => OpenCount + Redeemed + Expired + Revoked;

    /// <summary>As they are at a moment.</summary>
    public PoolTotals At(Instant now)
    {
        if (now <= CountedUntil)
        {
            return this;
        }

        var over = Open.Where(open => open.End <= now).Sum(open => open.Count);
        return this with { Open = over == 0 ? Open : [.. Open.Where(open => open.End > now)], Expired = Expired + over, CountedUntil = now };
    }

    internal PoolTotals With(Voucher voucher) => Count(voucher, 1);

    internal PoolTotals Without(Voucher voucher) => Count(voucher, -1);

    private PoolTotals Count(Voucher voucher, int sign) => voucher.StateAt(CountedUntil) switch
    {
        VoucherState.Redeemed => this with
        {
            Redeemed = Redeemed + sign,
            Cost = Cost.Plus(voucher.Redemptions[0].Cost, sign),
            Revenue = Revenue.Plus(voucher.Redemptions[0].Revenue, sign),
        },
        VoucherState.Revoked => this with { Revoked = Revoked + sign },
        VoucherState.Expired => this with { Expired = Expired + sign },
        VoucherState.Open => this with { Open = Ending(voucher.End, sign) },
        var other => throw new InvalidOperationException($"No rule for {other}."),
    };

    private OpenVouchers[] Ending(Instant end, int sign) =>
    [
        .. from open in Open.Append(new OpenVouchers(end, sign))
           group open.Count by open.End into ending
           orderby ending.Key
           where ending.Sum() != 0
           select new OpenVouchers(ending.Key, ending.Sum()),
    ];
}
