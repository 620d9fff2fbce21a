using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Cases;

/// <summary>Keeps the shop's list of cases up; writes nothing where nothing changed.</summary>
public sealed class CaseFollower(IPartitionStore store, CaseIndex index) : IAfterLook
{
    private const string Note = "cases";

    public async ValueTask Follow(LookedAt order, CancellationToken cancellation)
    {
        var noted = order.Partition.Handled.GetValueOrDefault(Note);
        if (order.State.Cases.Count == 0 && noted is null)
        {
            return;
        }

        var cases = CaseEntry.Of(order.State, order.Key.Order);
        if (noted is not null && noted.Data.Span.SequenceEqual(StoredJson.Write(cases)))
        {
            return;
        }

        var listed = await index.Write(order.Key, [.. noted is null ? [] : StoredJson.Read<IReadOnlyList<CaseEntry>>(noted), .. cases], cancellation);
        await store.Commit(order.Key.Partition, [new RowChange.Put(OrderRows.Handled + Note, StoredJson.Write(listed))], cancellation);
    }
}
