using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>
/// Takes codes from a file into a pool, a batch at a time: first each is put down as the shop's, then as the pool's. Whoever is cut off
/// sends the file again, and what is missing is added.
/// </summary>
public sealed class CodeImport(PoolStore pools)
{
    /// <summary>With the pool's head they fill a batch of the store.</summary>
    private const int Batch = BatchLimits.MaxChanges - 1;

    private const int MostProblems = 100;

    private readonly ShopCodes _codes = new(pools.Rows);

    /// <summary>Null where there is no such pool, or it makes its own codes.</summary>
    public async ValueTask<CodeImportReport?> Run(ShopId shop, string pool, TextReader file, Instant now, CancellationToken cancellation)
    {
        if (await pools.Find(shop, pool, cancellation) is not { Pool.Source: VoucherSource.Codes })
        {
            return null;
        }

        var report = CodeImportReport.Empty;
        var batch = new Dictionary<string, CodeLine>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in CodeLine.Read(file))
        {
            report = report with { Lines = report.Lines + 1 };
            if (VoucherCode.Problem(line.Code) is { } problem)
            {
                report = Refused(report, line, problem) with { Refused = report.Refused + 1 };
            }
            else if (!seen.Add(VoucherCode.Normal(line.Code)))
            {
                report = report with { Repeated = report.Repeated + 1 };
            }
            else
            {
                batch.Add(line.Code, line);
            }

            if (batch.Count == Batch)
            {
                report = await Take(shop, pool, batch, report, now, cancellation);
                batch.Clear();
            }
        }

        report = batch.Count > 0 ? await Take(shop, pool, batch, report, now, cancellation) : report;
        return report with { Problems = [.. report.Problems.OrderBy(problem => problem.Line)] };
    }

    private static CodeImportReport Refused(CodeImportReport report, CodeLine line, string problem) =>
        report.Problems.Count < MostProblems ? report with { Problems = [.. report.Problems, new CodeProblem(line.Line, problem)] } : report;

    private async ValueTask<CodeImportReport> Take(
        ShopId shop, string pool, Dictionary<string, CodeLine> batch, CodeImportReport report, Instant now, CancellationToken cancellation)
    {
        var known = await _codes.Register(shop, pool, [.. batch.Keys], cancellation);
        foreach (var (code, line) in batch.Where(line => known.GetValueOrDefault(line.Key) is { } other && other != pool))
        {
            report = Refused(report, line, $"has a code of the pool {known[code]}") with { Elsewhere = report.Elsewhere + 1 };
        }

        string[] ours = [.. batch.Keys.Where(code => known.GetValueOrDefault(code, pool) == pool)];
        var added = await Add(shop, pool, [.. ours.Where(code => !known.ContainsKey(code))], [.. ours.Where(known.ContainsKey)], now, cancellation);
        return report with { Added = report.Added + added, Known = report.Known + ours.Length - added };
    }

    /// <param name="fresh">Not in the pool, unless another import of the same file is faster.</param>
    /// <param name="known">Perhaps in the pool: an import before this one may have been cut off.</param>
    private async ValueTask<int> Add(
        ShopId shop, string pool, string[] fresh, string[] known, Instant now, CancellationToken cancellation)
    {
        var (rows, isFirst) = (new PoolRows(pools.Rows, VoucherRows.Pool(shop, pool)), true);
        return await pools.Change(
            shop,
            pool,
            async head =>
            {
                List<string> missing = isFirst
                    ? [.. fresh, .. await Missing(rows, known, cancellation)]
                    : await Missing(rows, [.. fresh, .. known], cancellation);
                isFirst = false;
                return head is null || missing.Count == 0 ? new PoolChange<int>(0)
                    : new PoolChange<int>(missing.Count, WithCodes(head, missing.Count, now), [.. missing.Select(Free)]);
            },
            cancellation);
    }

    private static async ValueTask<List<string>> Missing(PoolRows rows, string[] codes, CancellationToken cancellation)
    {
        var missing = new List<string>();
        foreach (var code in codes)
        {
            var isThere = await rows.Get(VoucherRows.FreeCode(code), cancellation) is not null
                || await rows.Issued(code, cancellation) is not null;
            missing.AddRange(isThere ? [] : [code]);
        }

        return missing;
    }

    internal static PoolHead WithCodes(PoolHead head, int count, Instant now) =>
        PoolRule.Refilled(head with { Totals = head.Totals with { Free = head.Totals.Free + count } }, now);

    internal static RowChange Free(string code) => new RowChange.Insert(VoucherRows.FreeCode(code), StoredJson.Write(new FreeCode(code)));
}
