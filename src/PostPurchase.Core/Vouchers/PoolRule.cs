using NodaTime;

namespace PostPurchase.Core.Vouchers;

/// <summary>What a pool allows. Pure.</summary>
internal static class PoolRule
{
    /// <summary>Why no other voucher may be issued now; null: one may.</summary>
    /// <param name="end">Of the one to be issued.</param>
    public static NoVoucher? Refusal(PoolHead head, Instant end, Instant now)
    {
        var totals = head.Totals.At(now);
        return head.Pool.Closed ? NoVoucher.PoolClosed
            : end <= now ? NoVoucher.PoolEnded
            : ByCount(head.Pool, totals) is <= 0 ? NoVoucher.LimitReached
            : ByBudget(head.Pool, totals) is <= 0 ? NoVoucher.BudgetUsed
            : totals.Free <= 0 ? NoVoucher.NoCodeLeft
            : null;
    }

    /// <summary>How many may still be issued, were there codes enough; null: without limit.</summary>
    public static int? MayIssue(VoucherPool pool, PoolTotals totals) => (ByCount(pool, totals), ByBudget(pool, totals)) switch
    {
        ({ } count, { } budget) => Math.Min(count, budget),
        var (count, budget) => count ?? budget,
    };

    /// <summary>How many can be issued with the codes there are.</summary>
    public static int Left(VoucherPool pool, PoolTotals totals) => Math.Min(totals.Free, MayIssue(pool, totals) ?? int.MaxValue);

    /// <summary>The head with the warning, where it is time for it. What was given back ends none; only codes or settings that come do.</summary>
    public static PoolHead Warned(PoolHead head, Instant now) =>
        head.LowSince is null && IsLow(head) ? head with { LowSince = now } : head;

    /// <summary>The same where codes or settings came.</summary>
    public static PoolHead Refilled(PoolHead head, Instant now) =>
        Warned(head.LowSince is not null && !IsLow(head) ? head with { LowSince = null } : head, now);

    private static bool IsLow(PoolHead head) => head.Pool.WarnBelow is { } least && Left(head.Pool, head.Totals) < least;

    private static int? ByCount(VoucherPool pool, PoolTotals totals) => pool.Most is { } most ? Math.Max(0, most - totals.Issued) : null;

    private static int? ByBudget(VoucherPool pool, PoolTotals totals)
    {
        if (pool.Budget is not { } budget || pool.Nominal is not { Amount: > 0 } nominal)
        {
            return null;
        }

        var left = budget.Amount - totals.Cost.In(budget.Currency) - (totals.OpenCount * nominal.Amount);
        return (int)Math.Clamp(decimal.Floor(left / nominal.Amount), 0, int.MaxValue);
    }
}
