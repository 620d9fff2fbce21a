using System.Globalization;
using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Birthdays;

/// <summary>
/// Whose birthday is when, so that a day's are found without a look at anybody else: customers by the keyed hashes of their addresses,
/// a partition for each day of the year, of whatever year.
/// </summary>
public sealed class BirthdayIndex(IPartitionStore store)
{
    private const int CountPage = 1000;

    /// <param name="address">Of <see cref="Customers.CustomerKeys.HashOf"/>.</param>
    internal async ValueTask Add(ShopId shop, AnnualDate born, string address, CancellationToken cancellation) =>
        await store.Commit(Partition(shop, born), [new RowChange.Put(StorageKey.Join(address), "{}"u8.ToArray())], cancellation);

    /// <summary>Addresses in order.</summary>
    /// <param name="after">The last of the page before this one; null for the first page.</param>
    internal async ValueTask<IReadOnlyList<string>> List(
        ShopId shop, AnnualDate born, string? after, int limit, CancellationToken cancellation) =>
        [.. (await store.Query(Partition(shop, born), after is null ? "!" : after + "!", "~", limit, cancellation)).Select(row => row.Key)];

    /// <summary>How many were born on the day.</summary>
    public async ValueTask<int> Count(ShopId shop, AnnualDate born, CancellationToken cancellation)
    {
        var (count, after) = (0, (string?)null);
        while (await List(shop, born, after, CountPage, cancellation) is { Count: > 0 } page)
        {
            count += page.Count;
            after = page[^1];
        }

        return count;
    }

    internal async ValueTask Remove(ShopId shop, AnnualDate born, string address, CancellationToken cancellation)
    {
        if (await store.Get(Partition(shop, born), StorageKey.Join(address), cancellation) is { } row)
        {
            // A conflict means that another order just told the same birthday.
            await store.Commit(Partition(shop, born), [new RowChange.Delete(row.Key, row.ETag)], cancellation);
        }
    }

    private static PartitionKey Partition(ShopId shop, AnnualDate born) => PartitionKey.Of(
        "birthdays", shop.Value, string.Create(CultureInfo.InvariantCulture, $"{born.Month:00}-{born.Day:00}"));
}
