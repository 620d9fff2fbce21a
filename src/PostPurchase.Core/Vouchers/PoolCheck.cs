using System.Buffers;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>All that is wrong with a pool as somebody describes it.</summary>
internal static class PoolCheck
{
    private const int MaxId = 60;
    private const int MaxText = 500;
    private const int MaxAhead = 20_000;
    private const int MaxDays = 3660;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static IReadOnlyList<PoolProblem> Of(VoucherPool pool, VoucherPool? before) =>
    [
        .. Id(pool.Id), .. Texts(pool), .. Value(pool.Value), .. Validity(pool), .. Source(pool, before), .. Limits(pool),
    ];

    private static IEnumerable<PoolProblem> Id(string id)
    {
        if (id.Length is 0 or > MaxId || id.AsSpan().ContainsAnyExcept(Plain))
        {
            yield return new PoolProblem("$.id", $"It has 1 to {MaxId} of the characters a-z, 0-9 and -.");
        }
    }

    private static IEnumerable<PoolProblem> Texts(VoucherPool pool) =>
        from text in new[] { ("$.name", pool.Name), ("$.text", pool.Text) }
        where text.Item2 is { } said && !(IsText(said.De) && IsText(said.En))
        select new PoolProblem(text.Item1, $"It needs de and en, each of 1 to {MaxText} characters.");

    /// <summary>JSON can put null where the types know none.</summary>
    private static bool IsText(string? text) => text is not null && !string.IsNullOrWhiteSpace(text) && text.Length <= MaxText;

    private static IEnumerable<PoolProblem> Value(VoucherValue value)
    {
        if (value.Percent is null == value.Amount is null)
        {
            yield return new PoolProblem("$.value", "It needs one of percent and amount.");
        }

        if (value.Percent is <= 0 or > 100)
        {
            yield return new PoolProblem("$.value.percent", "It must be above 0, and 100 at most.");
        }

        foreach (var problem in (PoolProblem[])[.. Amount("$.value.amount", value.Amount), .. Amount("$.value.minimum", value.Minimum)])
        {
            yield return problem;
        }
    }

    private static IEnumerable<PoolProblem> Validity(VoucherPool pool)
    {
        if (pool.ValidFor is null == pool.ValidUntil is null)
        {
            yield return new PoolProblem("$", "It needs one of validFor and validUntil.");
        }

        if (pool.ValidFor is { } period && (period.HasTimeComponent || Days(period) is < 1 or > MaxDays))
        {
            yield return new PoolProblem("$.validFor", "It must be a span of whole days, weeks, months or years, such as P30D, up to ten years.");
        }
    }

    private static long Days(Period period) => (period.Years * 366L) + (period.Months * 31L) + (period.Weeks * 7L) + period.Days;

    private static IEnumerable<PoolProblem> Source(VoucherPool pool, VoucherPool? before)
    {
        if (before is not null && before.Source != pool.Source)
        {
            yield return new PoolProblem("$.source", "A pool keeps its source; make another pool.");
        }

        var needsPattern = pool.Source == VoucherSource.Pattern;
        if (needsPattern ? CodePattern.Parse(pool.Pattern ?? "") is null : pool.Pattern is not null)
        {
            yield return new PoolProblem("$.pattern", needsPattern
                ? "It must be capitals, digits and - with at least {6} random characters, 40 in all at most, such as BDAY-{8}."
                : "Only a pool with source pattern has one.");
        }

        if (pool.Ahead is < 1 or > MaxAhead)
        {
            yield return new PoolProblem("$.ahead", $"It must be 1 to {MaxAhead}.");
        }
    }

    private static IEnumerable<PoolProblem> Limits(VoucherPool pool)
    {
        foreach (var (path, number) in new[] { ("$.most", pool.Most), ("$.warnBelow", pool.WarnBelow) })
        {
            if (number is < 0)
            {
                yield return new PoolProblem(path, "It must be 0 or more.");
            }
        }

        foreach (var problem in (PoolProblem[])[.. Amount("$.budget", pool.Budget), .. Amount("$.estimate", pool.Estimate)])
        {
            yield return problem;
        }

        if (pool.Budget is { } budget && pool.Nominal?.Currency != budget.Currency)
        {
            yield return new PoolProblem("$.budget", pool.Value.Amount is null
                ? "A budget for vouchers by per cent needs estimate, in its currency: what one is expected to cost."
                : "It must be in the vouchers' currency.");
        }
    }

    private static IEnumerable<PoolProblem> Amount(string path, Money? amount)
    {
        if (amount is { } money && (money.Amount <= 0 || money.Currency.Length != 3 || !money.Currency.All(char.IsAsciiLetterUpper)))
        {
            yield return new PoolProblem(path, "It must be more than nothing, with a currency, such as 5.00 EUR.");
        }
    }
}
