using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>All codes of a shop's pools; a code is in one of them at most.</summary>
internal sealed class ShopCodes(IPartitionStore store)
{
    private const int MaxRounds = 100;
    private const int AtOnce = 16;

    /// <summary>Puts the codes down for a pool. Those that another pool has stay there.</summary>
    /// <param name="shop">Whose.</param>
    /// <param name="pool">Which.</param>
    /// <param name="codes">No two the same, and no more than a batch takes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>For each code that stood there already the pool it is in, this one or another.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string>> Register(
        ShopId shop, string pool, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var (partition, content) = (VoucherRows.Codes(shop), StoredJson.Write(new CodeOfShop(pool)));
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var round = 0; round < MaxRounds; round++)
        {
            RowChange[] inserts = [.. codes.Where(code => !known.ContainsKey(code)).Select(code => new RowChange.Insert(VoucherRows.InShop(code), content))];
            if (inserts.Length == 0 || await store.Commit(partition, inserts, cancellation) is CommitResult.Committed)
            {
                return known;
            }

            await Find(partition, [.. codes.Where(code => !known.ContainsKey(code))], known, cancellation);
        }

        throw new InvalidOperationException($"Codes of {partition} were added by others {MaxRounds} times in a row.");
    }

    private async ValueTask Find(PartitionKey partition, string[] codes, Dictionary<string, string> known, CancellationToken cancellation)
    {
        foreach (var some in codes.Chunk(AtOnce))
        {
            var rows = await Task.WhenAll(some.Select(code => store.Get(partition, VoucherRows.InShop(code), cancellation).AsTask()));
            foreach (var (code, row) in some.Zip(rows))
            {
                if (row is not null)
                {
                    known[code] = StoredJson.Read<CodeOfShop>(row).Pool;
                }
            }
        }
    }
}
