using System.Text.Json;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outgoing;

/// <summary>
/// Puts what the shop's systems are to be told of an order into the outbox, and notes it with the order afterwards: after a crash in
/// between it is put again, under the same id.
/// </summary>
public sealed class OutgoingNews(IPartitionStore store, OutboxTray tray) : IAfterLook
{
    /// <summary>Of the note in <see cref="OrderPartition.Handled"/>.</summary>
    internal const string Name = "outgoing";

    private const int MaxRounds = 100;

    /// <inheritdoc/>
    public async ValueTask Follow(LookedAt order, CancellationToken cancellation)
    {
        if (order.Shop.OutgoingWebhooks.Count == 0 || order.State.ErasedAt is not null)
        {
            return;
        }

        var row = order.Partition.Handled.GetValueOrDefault(Name);
        var noted = OutgoingNote.In(row).ToHashSet(StringComparer.Ordinal);
        var seen = new List<string>();
        foreach (var (target, news) in Wanted(order))
        {
            var delivery = news.To(target);
            if (noted.Contains(delivery.Id))
            {
                continue;
            }

            seen.Add(delivery.Id);

            // What a target does not want is noted too: it does not come when the target changes its mind.
            if (!target.Disabled && target.Wants(news.Type))
            {
                await tray.Put(OutgoingItem.Of(order.Shop.Id, delivery), order.Now, cancellation);
            }
        }

        if (seen.Count > 0)
        {
            await Note(order.Key, row, seen, cancellation);
        }
    }

    private static IEnumerable<(OutgoingTarget Target, FoundNews News)> Wanted(LookedAt order) =>
        from target in order.Shop.OutgoingWebhooks
        from news in OrderNews.In(order)
        where news.KnownAt >= target.Since
        select (target, news);

    private async ValueTask Note(OrderKey order, Row? row, List<string> seen, CancellationToken cancellation)
    {
        var key = OrderRows.Handled + Name;
        for (var round = 0; round < MaxRounds; round++)
        {
            var all = OutgoingNote.In(row).Union(seen, StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var json = JsonSerializer.SerializeToUtf8Bytes(new OutgoingNote([.. all]), CoreJson.Options);
            RowChange change = row is null ? new RowChange.Insert(key, json) : new RowChange.Replace(key, json, row.ETag);
            if (await store.Commit(order.Partition, [change], cancellation) is CommitResult.Committed)
            {
                return;
            }

            // Another look at the order noted something.
            row = await store.Get(order.Partition, key, cancellation);
        }

        throw new InvalidOperationException($"The note of the order {order} was changed by others {MaxRounds} times in a row.");
    }
}
