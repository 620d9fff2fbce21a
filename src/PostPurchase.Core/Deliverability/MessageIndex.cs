using System.Text.Json;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Deliverability;

/// <summary>Finds the order of a mail by the mail's id, which is all that a provider's reports name. Costs a write for each send.</summary>
public sealed class MessageIndex(IPartitionStore store)
{
    private const string OrderRow = "order";

    /// <summary>To be called before the mail is handed over: a report can be faster than what follows. Safe to repeat.</summary>
    public async ValueTask Note(Mail mail, CancellationToken cancellation)
    {
        if (mail.Order is { } order)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new IndexedMessage(mail.Shop, order), CoreJson.Options);
            await store.Commit(Partition(mail.Id), [new RowChange.Put(OrderRow, json)], cancellation);
        }
    }

    /// <summary>Null for a mail that is not ours.</summary>
    public async ValueTask<OrderKey?> Find(Guid message, CancellationToken cancellation)
    {
        var row = await store.Get(Partition(message), OrderRow, cancellation);
        return row is not null && JsonSerializer.Deserialize<IndexedMessage>(row.Data.Span, CoreJson.Options) is { } found
            ? new OrderKey(found.Shop, found.Order)
            : null;
    }

    private static PartitionKey Partition(Guid message) => PartitionKey.Of("message", message.ToString("N"));
}
