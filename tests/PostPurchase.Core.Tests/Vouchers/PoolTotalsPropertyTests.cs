using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Vouchers;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Vouchers;

/// <summary>Whatever happens to a pool's vouchers: the sums are those of a count, and no limit is passed.</summary>
public sealed class PoolTotalsPropertyTests(ITestOutputHelper output)
{
    private const int Pools = 300;
    private const int Steps = 60;

    [Fact]
    public void Sums_kept_up_are_sums_counted_and_limits_hold()
    {
        output.WriteLine($"seed {Seeds.Seed}");
        var random = new Random(Seeds.Seed);
        for (var pool = 0; pool < Pools; pool++)
        {
            Try(random);
        }
    }

    private static void Try(Random random)
    {
        var head = new PoolHead
        {
            Pool = VoucherSite.Pool() with
            {
                Most = random.Next(2) == 0 ? random.Next(20) : null,
                Budget = random.Next(2) == 0 ? new Money(random.Next(100), "EUR") : null,
            },
            Totals = new PoolTotals { Free = 15 },
        };
        var (vouchers, now, redeemedAfterTheEnd) = (new List<Voucher>(), VoucherSite.Start, 0m);
        for (var step = 0; step < Steps; step++)
        {
            now += Duration.FromHours(random.Next(72));
            var totals = head.Totals.At(now);
            var which = random.Next(vouchers.Count + 1);
            if (which == vouchers.Count)
            {
                var end = now + Duration.FromDays(random.Next(1, 20));
                if (PoolRule.Refusal(head, end, now) is null)
                {
                    var issued = new Voucher { Number = step, Code = "x", Value = head.Pool.Value, IssuedAt = now, End = end };
                    vouchers.Add(issued);
                    totals = totals.With(issued) with { Free = totals.Free - 1 };
                }
            }
            else
            {
                var (before, after) = (vouchers[which], Change(vouchers[which], random, now));
                var late = before.StateAt(now) is not (VoucherState.Open or VoucherState.Redeemed) && after.StateAt(now) != before.StateAt(now);
                redeemedAfterTheEnd += late ? 5 : 0;
                vouchers[which] = after;
                totals = totals.Without(before).With(after);
            }

            head = head with { Totals = totals };
            Assert.Equal(Counted(vouchers, now), Shown(head.Totals.At(now)));
            Assert.True(head.Pool.Most is not { } most || totals.Issued <= most);

            // Only what is redeemed though it ended, or given back by its order after it had made room, may go beyond the budget.
            Assert.True(head.Pool.Budget is not { } budget || totals.Cost.In("EUR") + (totals.OpenCount * 5) <= budget.Amount + redeemedAfterTheEnd);
            Assert.InRange(totals.Free, 0, 15);
        }
    }

    private static Voucher Change(Voucher voucher, Random random, Instant now) => random.Next(3) switch
    {
        0 => voucher with
        {
            Redemptions = [.. voucher.Redemptions, new Redemption { At = now, NotedAt = now, Cost = new Money(random.Next(6), "EUR"), Revenue = new Money(40, "EUR") }],
        },
        1 => voucher with { Redemptions = [.. voucher.Redemptions.Take(voucher.Redemptions.Count - 1)] },
        _ when voucher.StateAt(now) == VoucherState.Open => voucher with { RevokedAt = now },
        _ => voucher,
    };

    private static string Counted(List<Voucher> vouchers, Instant now)
    {
        int Count(VoucherState state) => vouchers.Count(voucher => voucher.StateAt(now) == state);
        var first = vouchers.Where(voucher => voucher.Redemptions.Count > 0).Select(voucher => voucher.Redemptions[0]).ToList();
        var (cost, revenue) = (first.Sum(one => one.Cost?.Amount ?? 0), first.Sum(one => one.Revenue?.Amount ?? 0));
        return $"{Count(VoucherState.Open)} {Count(VoucherState.Redeemed)} {Count(VoucherState.Expired)} {Count(VoucherState.Revoked)} {cost:0} {revenue:0}";
    }

    private static string Shown(PoolTotals totals) =>
        $"{totals.OpenCount} {totals.Redeemed} {totals.Expired} {totals.Revoked} {totals.Cost.In("EUR"):0} {totals.Revenue.In("EUR"):0}";
}
