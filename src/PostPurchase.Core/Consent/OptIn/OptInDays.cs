using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Consent.OptIn;

/// <summary>A shop's requests for mails by the day on which they were made (UTC), so that old ones are found without a scan.</summary>
internal sealed class OptInDays(IPartitionStore store)
{
    private const string Days = "day";

    /// <param name="address">Keyed hash of the address.</param>
    public async ValueTask Note(ShopId shop, string address, Guid request, Instant at, CancellationToken cancellation) => await store.Commit(
        Partition(shop),
        [new RowChange.Put(StorageKey.Join(Days, DayText(at.InUtc().Date), address, request.ToString("N")), "{}"u8.ToArray())],
        cancellation);

    /// <summary>The requests until a day, oldest first.</summary>
    public async ValueTask<IReadOnlyList<Noted>> List(ShopId shop, LocalDate to, int limit, CancellationToken cancellation)
    {
        var last = StorageKey.Join(Days, DayText(to)) + "}";
        return [.. (await store.Query(Partition(shop), Days + "|", last, limit, cancellation)).Select(Read)];
    }

    public async ValueTask Remove(ShopId shop, Noted noted, CancellationToken cancellation) =>
        await store.Commit(Partition(shop), [new RowChange.Delete(noted.Row.Key, noted.Row.ETag)], cancellation);

    private static Noted Read(Row row)
    {
        var parts = StorageKey.Split(row.Key);
        return new Noted(row, parts[2], Guid.Parse(parts[3]));
    }

    private static string DayText(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("opt-ins", shop.Value);

    /// <param name="Address">Keyed hash of the address.</param>
    internal sealed record Noted(Row Row, string Address, Guid Request);
}
