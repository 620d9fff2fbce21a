using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Consent.OptIn;

/// <summary>
/// Counts the requests for an address in one row, so that requests at one moment can't exceed the limit together: whoever enters
/// other people's addresses must not fill their mailboxes.
/// </summary>
public sealed class OptInSlots(IPartitionStore store)
{
    /// <summary>Requests in 24 hours that nobody confirmed.</summary>
    public const int Most = 3;

    private const string SlotsRow = "opt-ins";
    private const int MaxRounds = 100;

    private static readonly Duration Counted = Duration.FromDays(1);

    private readonly OptInDays _days = new(store);

    /// <summary>Takes a place for a request, and notes its day: before it is on record, so that it is found when its time is over.</summary>
    /// <param name="address">Keyed hash of the address.</param>
    /// <param name="confirmed">Requests that were confirmed, and count no more.</param>
    /// <returns>False where there is none.</returns>
    public async ValueTask<bool> Take(
        ShopId shop, string address, Guid request, IReadOnlySet<Guid> confirmed, Instant now, CancellationToken cancellation)
    {
        var partition = CustomerKeys.OfHash(shop, address);
        for (var round = 0; round < MaxRounds; round++)
        {
            var row = await store.Get(partition, SlotsRow, cancellation);
            var open = (row is null ? [] : StoredJson.Read<IReadOnlyList<Slot>>(row)).Where(slot => slot.At > now - Counted && !confirmed.Contains(slot.Request)).ToList();
            if (open.Count >= Most)
            {
                return false;
            }

            var change = StoredJson.Change<IReadOnlyList<Slot>>(SlotsRow, [.. open, new Slot(request, now)], row?.ETag);
            if (await store.Commit(partition, [change], cancellation) is CommitResult.Committed)
            {
                await _days.Note(shop, address, request, now, cancellation);
                return true;
            }
        }

        throw new InvalidOperationException($"The row {SlotsRow} in {partition} was changed by others {MaxRounds} times in a row.");
    }

    /// <summary>Removes the row when nothing in it counts any more.</summary>
    internal async ValueTask Clear(PartitionKey partition, Instant now, CancellationToken cancellation)
    {
        if (await store.Get(partition, SlotsRow, cancellation) is { } row && StoredJson.Read<IReadOnlyList<Slot>>(row).All(slot => slot.At <= now - Counted))
        {
            await store.Commit(partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation);
        }
    }

    /// <summary>A request that counts. Persisted.</summary>
    internal sealed record Slot(Guid Request, Instant At);
}
